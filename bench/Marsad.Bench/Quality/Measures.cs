using System.Globalization;
using System.Text.RegularExpressions;
using Marsad.Language;
using static Marsad.Bench.Quality.Scores;

namespace Marsad.Bench.Quality;

/// <summary>Every measure, with the goals that were set for it.</summary>
internal static partial class Measures
{
    /// <summary>Articles of gva that are read where not all are asked for; they lie in no order that matters.</summary>
    public const int SomeArticles = 1500;

    private const int FirstTestText = 901;
    private const string Incidents = "score_incidents.py";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("seeds", Path.Combine(Places.Shared, "seeds"), Seeds),
        new("muc4", Places.Corpus("muc4"), Muc4),
        new("plover", Places.Corpus("plover"), Plover),
        new("gva", Places.Corpus("gva"), folder => Gva(folder, SomeArticles)),
        new("airwars", Places.Corpus("airwars"), Airwars),
        new("ud", Places.Corpus("ud-en"), _ => Treebanks()),
        new("clusters", Places.Corpus("gva"), folder => Clusters(folder, SomeArticles)),
        new("syria", Places.Corpus("airwars-syria"), Syria),
    ];

    /// <summary>The same on all articles of gva.</summary>
    public static Measure Whole(Measure measure) => measure.Name switch
    {
        "gva" => measure with { Take = folder => Gva(folder, null) },
        "clusters" => measure with { Take = folder => Clusters(folder, null) },
        _ => measure,
    };

    private static Outcome Seeds(string folder)
    {
        // The sidecars lie apart from the pages that they belong to.
        var pages = Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Places.Shared, "seeds")).Concat(Directory.GetFiles(Path.Combine(Places.Shared, "gold", "sidecars"))))
            File.Copy(file, Path.Combine(pages, Path.GetFileName(file)));
        var told = Child.Python(Places.Tool("score_claims.py"), "--pred", Coded.Claims(folder, pages), "-v");
        var cases = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Match line in SeedCase().Matches(told))
        {
            // The words of a claim that follow are the page's and are not kept.
            var key = line.Groups[1].Value == "spurious" ? $"spurious {line.Groups[2].Value} {line.Groups[3].Value.Split(']')[0]}" : line.Groups[2].Value;
            cases[key] = line.Groups[1].Value == "partial" ? line.Groups[3].Value.Trim() : line.Groups[1].Value;
        }
        return new Outcome(
        [
            new("core slots P", 100 * Number(told, @"core slots P ([\d.]+)")),
            new("core slots R", 100 * Number(told, @"core slots P [\d.]+ R ([\d.]+)")),
            new("core slots F", 100 * Number(told, @"core slots .* F ([\d.]+)"), 85),
            new("figures found, of 10", Number(told, @"kind figure +found (\d+)"), 8),
            new("figures predicted", Number(told, @"kind figure .*, (\d+) predicted"), 30, AtMost: true),
            new("interactions found, of 6", Number(told, @"kind interaction +found (\d+)"), 4),
            new("interactions predicted", Number(told, @"kind interaction .*, (\d+) predicted"), 18, AtMost: true),
        ],
        cases);
    }

    private static Outcome Muc4(string folder)
    {
        var texts = Directory.GetFiles(Places.Corpus("muc4/texts"), "*.txt").Where(file => int.Parse(Path.GetFileNameWithoutExtension(file).AsSpan(^4..), CultureInfo.InvariantCulture) >= FirstTestText);
        var (pred, scores, documents) = (Path.Combine(folder, "pred.jsonl"), Path.Combine(folder, "scores.json"), Path.Combine(folder, "documents.jsonl"));
        File.WriteAllText(pred, Child.Python(Places.Tool("claims_to_muc4.py"), Coded.Claims(folder, texts.Order(StringComparer.Ordinal))));
        Child.Python(Places.Tool("muc4.py"), "score", Places.Corpus("muc4/dev-0901-1300.gold.jsonl"), pred, "--brief", "--json", scores, "--per-doc", documents);
        var score = Json(File.ReadAllText(scores));
        var cases = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(documents).Select(Json))
        {
            if (!line["only_optional"]!.GetValue<bool>())
                cases[line["doc"]!.GetValue<string>()] = $"{((int)line["pred"]! > 0 == (bool)line["relevant"]! ? "relevance" : "")} {line["type_matches"]} of {line["gold"]} types, {line["pred"]} told".Trim();
        }
        return new Outcome(
        [
            new("document P", Value(score, "a_document_detection", "P")),
            new("document R", Value(score, "a_document_detection", "R")),
            new("document F", Value(score, "a_document_detection", "F"), 75),
            new("incident type F", Value(score, "b_incident_type", "F"), 62),
            new("role fillers F (REE relaxed)", Value(score, "c_ree_full_relaxed", "micro", "F"), 47),
            new("slots F (f)", Value(score, "f_muc_core", "all", "F"), 42),
            new("killed F, end to end", Value(score, "e_killed", "match", "end_to_end", "F"), 45),
            new("wounded F, end to end", Value(score, "e_wounded", "match", "end_to_end", "F")),
            new("date F, within the gold's", Value(score, "d_date", "within", "end_to_end", "F")),
            new("location F, any level", Value(score, "d_location", "any", "end_to_end", "F")),
        ],
        cases);
    }

    private static Outcome Plover(string folder)
    {
        var (gold, texts) = (Places.Corpus("plover/plv-train.jsonl"), Path.Combine(folder, "texts"));
        Child.Python(Places.Tool("score_plover.py"), "texts", gold, texts);
        var claims = Coded.Claims(folder, texts);
        var told = Child.Python(Places.Tool("score_plover.py"), "score", gold, claims);
        return new Outcome(
        [
            new("category", 100 * Number(told, @"^category +([\d.]+)"), 60),
            new("pentaclass", 100 * Number(told, @"^pentaclass +([\d.]+)"), 75),
            new("dyad", 100 * Number(told, @"^dyad +([\d.]+)")),
            new("dyad and category", 100 * Number(told, @"^dyad and category +([\d.]+)"), 50),
            new("reversed", 100 * Number(told, @"^reversed +([\d.]+)"), 5, AtMost: true),
            new("claims a sentence", Number(told, @"^claims a sentence +([\d.]+)"), 1.6, AtMost: true),
        ],
        Cases("plover", gold, claims));
    }

    private static Outcome Gva(string folder, int? articles)
    {
        var (gold, incidents, texts, pred) = (Coded.First(folder, Places.Corpus("gva/articles.jsonl.gz"), articles), Places.Corpus("gva/incidents.jsonl.gz"), Texts(folder, "gva/input.jsonl.gz", articles), Path.Combine(folder, "pred.jsonl"));
        Child.Python(Places.Tool("incident_bench.py"), "gva", Coded.Claims(folder, texts), pred);
        var score = Json(Child.Python(Places.Tool(Incidents), "figures", gold, incidents, pred, "--json"));
        return new Outcome(
        [
            Share("killed exact", score, 88, "killed", "exact_null_is_0"),
            Share("injured exact", score, 80, "injured", "exact_null_is_0"),
            Share("both figures", score, 75, "both_figures"),
            Share("date ±1 day", score, 88, "date", "within_1_day"),
            Share("city exact", score, 78, "city", "exact"),
            Share("all four", score, 55, "all_four_right"),
        ],
        Cases("gva", gold, incidents, pred));
    }

    private static Outcome Airwars(string folder)
    {
        var (gold, pred) = (Places.Corpus("airwars/gold.jsonl.gz"), Path.Combine(folder, "pred.jsonl"));
        Child.Python(Places.Tool("incident_bench.py"), "airwars", Coded.Claims(folder, Texts(folder, "airwars/input.jsonl.gz", null)), pred);
        var score = Json(Child.Python(Places.Tool(Incidents), "airwars", gold, pred, "--json"));
        return new Outcome(
        [
            Share("killed, exact range", score, 60, "killed", "exact"),
            Share("killed, minimum", score, 80, "killed", "min"),
            Share("killed, maximum", score, 70, "killed", "max"),
            Share("injured, exact range", score, null, "injured", "exact"),
            Share("children killed", score, 65, "children_killed", "exact"),
            Share("women killed", score, 65, "women_killed", "exact"),
            Share("place, first named", score, 65, "place", "specific_first"),
            Share("place, any of five", score, 92, "place", "specific_any"),
            Share("date exact", score, 97, "date", "exact"),
        ],
        Cases("airwars", gold, pred));
    }

    private static Outcome Treebanks()
    {
        var (ewt, pud) = (Evaluation.Of(Analyzer.English, Places.Corpus("ud-en/ewt-test.conllu")), Evaluation.Of(Analyzer.English, Places.Corpus("ud-en/pud-test.conllu")));
        return new Outcome(
        [
            new("EWT test: UPOS", ewt.Upos, 94.5),
            new("EWT test: UFeats", ewt.Feats),
            new("EWT test: lemmas", ewt.Lemmas),
            new("EWT test: UAS", ewt.Uas, 86),
            new("EWT test: LAS", ewt.Las, 83),
            new("EWT test, raw: words F", ewt.Words, 98.5),
            new("EWT test, raw: sentences F", ewt.Sentences, 78),
            new("EWT test, raw: LAS", ewt.RawLas),
            new("PUD: UPOS", pud.Upos),
            new("PUD: LAS", pud.Las, 79),
        ],
        []);
    }

    private static Outcome Clusters(string folder, int? articles)
    {
        var (gold, facts, texts) = (Coded.First(folder, Places.Corpus("gva/articles.jsonl.gz"), articles), Places.Corpus("gva/incidents.jsonl.gz"), Texts(folder, "gva/input.jsonl.gz", articles));
        var (incidents, claims) = Coded.Incidents(folder, texts);
        var (pred, records) = (Path.Combine(folder, "pred.jsonl"), Path.Combine(folder, "records.jsonl"));
        Child.Python(Places.Tool("incident_bench.py"), "gva", claims, pred, "--incidents", incidents, "--records", records);
        var score = Json(Child.Python(Places.Tool(Incidents), "clusters", gold, pred, "--json"));
        return new Outcome(
        [
            Share("gva: CoNLL F", score, 92, "CoNLL"),
            new("gva: B³ F on confusable incidents", 100 * Triple(score, "B3_confusable").F, 88),
            new("gva: records, all four facts, F", 100 * Triple(Json(Child.Python(Places.Tool(Incidents), "records", gold, facts, pred, records, "--json")), "all_four").F, 55),
        ],
        []);
    }

    private static Outcome Syria(string folder)
    {
        var sources = Directory.CreateDirectory(Path.Combine(folder, "sources")).FullName;
        var (incidents, claims) = Coded.Incidents(sources, Texts(sources, "airwars-syria/sources-input.jsonl.gz", null));
        var (pred, told) = (Path.Combine(folder, "pred.jsonl"), Path.Combine(folder, "told.jsonl"));
        Child.Python(Places.Tool("incident_bench.py"), "gva", claims, pred, "--incidents", incidents);
        var clusters = Json(Child.Python(Places.Tool("score_syria.py"), "clusters", Places.Corpus("airwars-syria/sources.jsonl.gz"), pred, "--json"));
        var dossiers = Directory.CreateDirectory(Path.Combine(folder, "dossiers")).FullName;
        Child.Python(Places.Tool("incident_bench.py"), "syria", Coded.Incidents(dossiers, Texts(dossiers, "airwars-syria/dossiers-input.jsonl.gz", null)).Incidents, told);
        var facts = Json(Child.Python(Places.Tool("score_syria.py"), "narratives", Places.Corpus("airwars-syria/incidents.jsonl.gz"), told, "--lang", "en", "--json"));
        return new Outcome(
        [
            Share("English sources: CoNLL F", clusters, 70, "CoNLL"),
            Share("dossiers: killed, ranges overlap", facts, 75, "killed", "overlap"),
            Share("dossiers: date ±1 day", facts, 70, "date", "within1"),
            Share("dossiers: place named or within 10 km", facts, 70, "place", "name_first_or_10km"),
            new("dossiers: belligerents F", 100 * Triple(facts["belligerents"]!, "micro").F, 80),
        ],
        []);
    }

    private static string Texts(string folder, string corpus, int? limit)
    {
        var texts = Path.Combine(folder, "texts");
        Child.Python([Places.Tool("incident_bench.py"), "texts", Places.Corpus(corpus), texts, .. limit is { } n ? ["--limit", n.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>()]);
        return texts;
    }

    // "  partial s3 incident: when, where!"
    [GeneratedRegex(@"^  (missed|partial|spurious) +(\S+) (.*)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex SeedCase();
}
