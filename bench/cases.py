#!/usr/bin/env python3
"""How each case came out, by the scorers' own functions: lines of ID, tab, what was right.

  cases.py TOOLS gva ARTICLES INCIDENTS PRED
  cases.py TOOLS airwars GOLD PRED
  cases.py TOOLS plover GOLD CLAIMS
"""
import collections, contextlib, io, os, sys


def gva(scorer, articles, incidents, pred):
    gold = list(scorer.read_jsonl(articles))
    for a, r in zip(gold, scorer.figure_rows(gold, scorer.by_id(incidents), scorer.by_id(pred))):
        yield a["id"], (("killed", r["killed"]["ok0"]), ("injured", r["injured"]["ok0"]), ("date", r["date"]["within1"]), ("city", r["city"]["exact"]))


def airwars(scorer, gold, pred):
    gold = list(scorer.read_jsonl(gold))
    for a, r in zip(gold, scorer.airwars_rows(gold, scorer.by_id(pred))):
        yield a["id"], tuple((name, (r.get(row) or {}).get(key)) for name, row, key in (
            ("min", "killed", "min"), ("max", "killed", "max"), ("children", "children_killed", "exact"), ("women", "women_killed", "exact"),
            ("date", "date", "exact"), ("place", "place", "specific_first"), ("places", "place", "specific_any")))


def plover(scorer, gold, claims):
    pred = collections.defaultdict(list)
    for c in scorer.rows(claims):
        code = scorer.root(c.get("plover") or (c.get("type") if c.get("kind") == "interaction" else None))
        if code in scorer.PENTA:
            say = lambda roles: scorer.words(" ".join(f"{a.get('text') or ''} {a.get('name') or ''}" for a in c.get("actors") or [] if a.get("role") in roles))
            pred[os.path.basename(str(c["report"])).removesuffix(".txt")].append((code, say({"actor", "perpetrator", "holder"}), say({"recipient", "target", "loser"})))
    for g in scorer.rows(gold):
        mine = pred[g["id"].replace(":", "_")]
        for n, e in enumerate(g["events"]):
            code, source, target = scorer.root(e["code"]), scorer.words(e.get("source_text")), scorer.words(e.get("target_text"))
            pair = [p for p in mine if p[1] & source and p[2] & target]
            yield f'{g["id"]}/{n}', (("category", any(p[0] == code for p in mine)), ("dyad", pair), ("both", any(p[0] == code for p in pair)))


tools, mode, *files = sys.argv[1:]
sys.path.insert(0, tools)
if mode == "plover":
    sys.argv = ["score_plover.py", "score", *files]      # it scores as soon as it is loaded
    with contextlib.redirect_stdout(io.StringIO()):
        import score_plover as scorer
else:
    import score_incidents as scorer
for case, parts in {"gva": gva, "airwars": airwars, "plover": plover}[mode](scorer, *files):
    print(case, " ".join(name for name, right in parts if right), sep="\t")
