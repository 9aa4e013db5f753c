using System.Globalization;
using System.Text;
using Marsad.Bench.Resolving;
using Marsad.Recording;
using NodaTime;

namespace Marsad.Bench.Site;

/// <summary>A ledger of papers that never were: each page has some stories of an invented war, in words that come as unevenly as those of a language.</summary>
internal static class InventedPapers
{
    private const string Coder = "bench 1.0";
    private const int Seed = 20261122;
    private const double Noise = 0.1;
    private const int StoriesOfAPage = 3;
    private const int Outlets = 60;
    private const int PagesOfABatch = 500;
    private const int WordsOfAStory = 90;
    private const int Vocabulary = 20_000;
    private const int PagesBetweenTolls = 100;
    private const int PagesBetweenControl = 50;

    private static readonly string[] Syllables = ["ka", "ren", "mo", "ta", "shi", "bur", "al", "qe", "don", "vi", "sar", "lu", "gho", "pem", "ni", "zar"];

    /// <summary>Writes the ledger.</summary>
    public static void Write(string file, int incidents, int claims)
    {
        // One more telling follows with the chance that makes as many tellings an incident, on average, as asked for.
        var (told, _) = InventedWar.Of(claims, Noise, Seed, 1 - (double)incidents / claims);
        var random = new Random(Seed);
        using var ledger = Ledger.Open(file, LedgerMode.Write);
        foreach (var batch in told.Chunk(StoriesOfAPage).Select((stories, number) => Page(stories, number, random)).Chunk(PagesOfABatch))
        {
            ledger.Together(() =>
            {
                foreach (var (bytes, document, coded) in batch)
                {
                    ledger.Receive(bytes, document);
                    ledger.Code(document.Report.Id, Coder, coded);
                }
            });
        }
    }

    private static (byte[] Bytes, Document Document, List<Claim> Claims) Page(Claim[] stories, int number, Random random)
    {
        var text = new StringBuilder();
        var drafts = new List<(Claim Claim, TextSpan Words)>();
        var parts = new List<(int Start, int Title, int End, LocalDate? Day)>();
        foreach (var claim in stories)
        {
            var (start, place) = (text.Length, claim.Where.Count > 0 ? claim.Where[0].Name : "the front");
            text.Append(CultureInfo.InvariantCulture, $"{claim.Type?.Replace('-', ' ')} reported in {place}\n");
            var title = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{place}: ");
            var said = text.Length;
            text.Append(Sentence(claim, place, Word(random)));
            drafts.Add((claim, new TextSpan(said, text.Length)));
            text.Append(". ");
            for (var n = 0; n < WordsOfAStory; n++)
                text.Append(Word(random)).Append(n % 15 == 14 ? ". " : " ");
            text.Append("\n\n");
            parts.Add((start, title, text.Length, claim.When?.From));
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var outlet = string.Create(CultureInfo.InvariantCulture, $"Gazette {number * 7919 % Outlets}");
        var published = parts.Max(part => part.Day);
        var report = new Report { Id = ReportId.Of(bytes), Hash = Hash.Full(bytes), Length = bytes.Length, Name = string.Create(CultureInfo.InvariantCulture, $"page-{number}"), MediaType = "text/plain", Outlet = outlet, Published = published };
        var page = text.ToString();
        var document = new Document { Report = report, Text = page, Stories = [.. parts.Select((part, n) => Story(page, part, n + 1))] };
        return (bytes, document, [.. drafts.SelectMany((draft, n) => Coded(draft.Claim, draft.Words, document, n + 1, number)).OrderBy(claim => claim.Id)]);
    }

    private static string Sentence(Claim claim, string place, string site) =>
        $"{string.Join(" and ", claim.Actors.Select(actor => "the " + actor.Name))} fought near the {site} of {place}, where {string.Join(" and ", claim.Harm.Select(harm => string.Create(CultureInfo.InvariantCulture, $"{harm.Best ?? harm.Low} were {harm.Effect.ToString().ToLowerInvariant()}")))}";

    private static Story Story(string page, (int Start, int Title, int End, LocalDate? Day) part, int number)
    {
        var view = new MappedText.Builder(page).Keep(new TextSpan(part.Start, part.End)).Build();
        var title = part.Title - part.Start;
        return new Story { Number = number, View = view, Parts = [new StoryPart(PartKind.Title, new TextSpan(0, title - 1)), new StoryPart(PartKind.Paragraph, new TextSpan(title, view.Text.Length))], Title = view.Text[..(title - 1)], Published = part.Day };
    }

    private static IEnumerable<Claim> Coded(Claim claim, TextSpan words, Document document, int story, int page)
    {
        yield return Of(ClaimKind.Incident);
        if (story == 1 && page % PagesBetweenTolls == 0)
            yield return Of(ClaimKind.Toll) with { When = claim.When is { From: { } day } ? new When { From = day.With(DateAdjusters.StartOfMonth), To = day } : null };
        if (story == 1 && page % PagesBetweenControl == 0 && claim.Actors.Count > 0)
            yield return Of(ClaimKind.Control) with { Type = "holds", Actors = [claim.Actors[0] with { Role = Role.Holder }], Harm = [], Weapons = [] };

        Claim Of(ClaimKind kind) => claim with { Id = ClaimId.Of(document.Report.Id, story, kind, words), Kind = kind, Report = document.Report.Name, ReportId = document.Report.Id, Story = story, Spans = [words], Quote = words.In(document.Text), Coder = Coder };
    }

    // Of the words of a language, the nth comes about as often as 1/n.
    private static string Word(Random random) => Word((int)Math.Pow(Vocabulary, random.NextDouble()));

    /// <summary>The word of a rank, the first the commonest.</summary>
    public static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + Syllables.Length; rest > 0; rest /= Syllables.Length)
            word.Append(Syllables[rest % Syllables.Length]);
        return word.ToString();
    }
}
