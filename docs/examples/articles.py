#!/usr/bin/env python3
# Copyright 2026 The Kawaraban authors
# SPDX-License-Identifier: Apache-2.0
"""Prints the articles in one language as they come by: articles.py HOST:PORT LANGUAGE"""
import json
import sys

from confluent_kafka import Consumer, KafkaException

servers, language = sys.argv[1:3]
consumer = Consumer({
    "bootstrap.servers": servers,
    "group.id": "example-python",
    "auto.offset.reset": "earliest",
    "enable.auto.commit": False,
    "isolation.level": "read_committed",
    "enable.partition.eof": True,
})
consumer.subscribe(["kawaraban.articles"])
ended, partitions = set(), None
try:
    while partitions is None or len(ended) < partitions:  # a real consumer goes on for ever
        message = consumer.poll(1.0)
        if message is None:
            continue
        if message.error():
            if message.error().name() != "_PARTITION_EOF":
                raise KafkaException(message.error())
            ended.add(message.partition())
            partitions = len(consumer.assignment())
            continue
        if dict(message.headers())["language"].decode() != language:
            continue  # told without parsing
        article = json.loads(message.value())
        countries = [country["code"] for country in article["countries"]]
        print(article["id"], ",".join(countries[:3]), article["title"])
        consumer.commit(message)  # after the work: a crash repeats it, and the id tells
finally:
    consumer.close()
