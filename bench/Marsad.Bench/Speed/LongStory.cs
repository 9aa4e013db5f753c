using System.Globalization;
using System.Text;
using Marsad.Coding;

namespace Marsad.Bench.Speed;

/// <summary>How the time to code a story grows with its length: a story twice as long may cost twice as much, not four times.</summary>
internal static class LongStory
{
    private static readonly string[] Towns =
    [
        "Mosul", "Aleppo", "Kirkuk", "Benghazi", "Sirte", "Aden", "Taiz", "Kandahar", "Kunduz", "Goma", "Bunia", "Maiduguri", "Gao", "Kidal", "Bamako", "Juba", "Malakal", "Mogadishu", "Kismayo", "Donetsk",
        "Kharkiv", "Kherson", "Tripoli", "Misrata", "Raqqa", "Homs", "Hama", "Idlib", "Fallujah", "Ramadi", "Peshawar", "Quetta", "Marawi", "Cali", "Medellin", "Lima", "Ayacucho", "Gaza", "Rafah", "Jenin",
    ];

    private static readonly string[] Deeds =
    [
        "Gunmen killed {0} people and wounded {1} in {2} on {3}, police said.", "An air strike on a market in {2} left {0} dead, a doctor told reporters.", "Rebels attacked an army post near {2} and seized {0} soldiers.",
        "The governor of {2} said that {1} houses were destroyed.", "They fled to {2} after the attack.", "Government forces took control of {2} on {3}.", "A roadside bomb exploded in {2}, wounding {0} children.",
        "The group claimed responsibility for the bombing in {2}, which killed {1}.",
    ];

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly int[] Lengths = [250_000, 500_000, 1_000_000, 2_000_000];

    /// <summary>The kinds of stories, by name.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Write)> Kinds =>
    [
        ("many incidents", length => Repeat(length, (text, i) => text.Append(CultureInfo.InvariantCulture, $"{Sentence(i)}{(i % 3 == 2 ? "\n\n" : " ")}"))),
        ("one incident, told again and again", length => Repeat(length, (text, i) => text.Append(Sentence(i % Deeds.Length)).Append(i % 3 == 2 ? "\n\n" : " "))),
        ("no full stop", length => Repeat(length, (text, i) => text.Append(Sentence(i).TrimEnd('.')).Append(" and "))),
        ("names alone", length => Repeat(length, (text, i) => text.Append(Towns[i * 7 % Towns.Length]).Append(i % 11 == 0 ? ", " : " "))),
        ("numbers alone", length => Repeat(length, (text, i) => text.Append(CultureInfo.InvariantCulture, $"{i % 31} {Days[i % 7]} and "))),
        ("no spaces", length => Repeat(length, (text, i) => text.Append("shells"))),
    ];

    /// <summary>Prints for each kind the seconds at each length, and how many times as long a text takes that is eight times as long.</summary>
    /// <param name="kinds">Words of the names of kinds; all where there are none.</param>
    public static void Print(string[] kinds)
    {
        Console.WriteLine($"| story | {string.Join(" | ", Lengths.Select(length => string.Create(CultureInfo.InvariantCulture, $"{length / 1e6:0.##} MB, s")))} | longest / shortest, {Lengths[^1] / Lengths[0]} where linear |\n| --- |{string.Concat(Enumerable.Repeat(" --- |", Lengths.Length + 1))}");
        foreach (var (name, write) in Kinds)
        {
            if (kinds.Length > 0 && !kinds.Any(kind => name.Contains(kind, StringComparison.Ordinal)))
                continue;
            Seconds(write(Lengths[0])); // lets the compiler do its work
            var seconds = Lengths.Select(length => Seconds(write(length))).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", seconds.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)))} | {seconds[^1] / seconds[0]:0.0} |"));
        }
    }

    private static double Seconds(string text)
    {
        var document = new Document
        {
            Report = new Report { Id = ReportId.Of(Encoding.UTF8.GetBytes(text)), Hash = Hash.Full(Encoding.UTF8.GetBytes(text)), Length = text.Length, Name = "long", MediaType = "text/plain" },
            Text = text,
            Stories = [new Story { Number = 1, View = MappedText.Whole(text), Parts = [.. Parts(text)] }],
        };
        var start = Environment.CpuUsage.TotalTime;
        new StoryCoder().Code(document);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static IEnumerable<StoryPart> Parts(string text)
    {
        var at = 0;
        foreach (var part in text.Split("\n\n"))
        {
            if (part.Length > 0)
                yield return new StoryPart(PartKind.Paragraph, new TextSpan(at, at + part.Length));
            at += part.Length + 2;
        }
    }

    private static string Sentence(int i) =>
        string.Format(CultureInfo.InvariantCulture, Deeds[i % Deeds.Length], 2 + i * 13 % 57, 3 + i * 29 % 83, Towns[i * 7 % Towns.Length], Days[i * 3 % 7]);

    private static string Repeat(int length, Action<StringBuilder, int> append)
    {
        var text = new StringBuilder(length + 200);
        for (var i = 0; text.Length < length; i++)
            append(text, i);
        return text.ToString(0, length).TrimEnd();
    }
}
