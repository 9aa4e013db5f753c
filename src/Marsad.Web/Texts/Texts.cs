using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using Marsad.Lexicons;
using Marsad.Publishing;
using NodaTime;

namespace Marsad.Web;

/// <summary>A language of the interface. Pages are written in English; another language is a table from those words to its own.</summary>
/// <remarks>What reports say is shown in their own words whatever the interface's language.</remarks>
public sealed class Texts
{
    // What a sentence with holes begins with in the table.
    private const char OfSentence = '~';

    // Between the parts of a sentence that the record makes.
    private const string Between = "; ";

    private static readonly FrozenDictionary<string, Texts> All = new[]
    {
        new Texts("en", "English", isRightToLeft: false, Culture("en"), []),
        new Texts("ar", "العربية", isRightToLeft: true, Culture("ar"), Read("ar")),
    }.ToFrozenDictionary(texts => texts.Code, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _words;
    private readonly Sentences _sentences = new();
    private readonly NumberFormatInfo _numbers;

    private Texts(string code, string name, bool isRightToLeft, NumberFormatInfo numbers, List<(string English, string Own)> words)
    {
        (Code, Name, IsRightToLeft, _numbers) = (code, name, isRightToLeft, numbers);
        _words = words.Where(pair => pair.English[0] != OfSentence).ToFrozenDictionary(pair => pair.English, pair => pair.Own, StringComparer.Ordinal);
        foreach (var (english, own) in words.Where(pair => pair.English[0] == OfSentence))
            _sentences.Add(english[1..], own);
    }

    /// <summary>English.</summary>
    public static Texts English => All["en"];

    /// <summary>All languages, English first.</summary>
    public static IReadOnlyList<Texts> Languages { get; } = [English, All["ar"]];

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>What its speakers call it.</summary>
    public string Name { get; }

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>"ltr" or "rtl".</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>What stands before the path in addresses of pages in this language: "" or "/ar".</summary>
    public string Prefix => this == English ? "" : "/" + Code;

    /// <summary>The words in this language, or in English where the table lacks them.</summary>
    public string this[string english] => _words.TryGetValue(english, out var own) ? own : english;

    /// <summary>Whether the table has the words.</summary>
    public bool Has(string english) => this == English || _words.ContainsKey(english);

    /// <summary>The words with what stands in their braces.</summary>
    public string Format(string english, params ReadOnlySpan<object?> holes) => string.Format(CultureInfo.InvariantCulture, this[english], holes);

    /// <summary>A sentence that the record makes by rule, part by part; what the table has no words for stays as it is.</summary>
    public string Sentence(string? english)
    {
        if (this == English || string.IsNullOrEmpty(english))
            return english ?? "";
        return Has(english) ? this[english] : string.Join(this[Between], english.Split(Between).Select(part => Part(part) ?? part));

        string? Part(string part) => Has(part) ? this[part] : _sentences.Of(part, Hole);

        string Hole(string words) => words.Contains(" or ", StringComparison.Ordinal) ? string.Join($" {this["or"]} ", words.Split(" or ").Select(Sentence)) : Sentence(words);
    }

    /// <summary>"37–40–40", "18 or more", "up to 60".</summary>
    public string Range(long? low, long? best, long? high) => Sentence(Wording.Range(low, best, high));

    /// <summary>"1,234"; "?" for none.</summary>
    public string Number(long? number) => number is { } n ? n.ToString("N0", _numbers) : "?";

    /// <summary>A number with its noun, whose form hangs on the number: the tables give "one incident", "{0} incidents" and, where a language needs them, a form for two and one for three to ten.</summary>
    public string Counted(long number, string one, string many)
    {
        var mod = number % 100;
        var form = number == 1 ? one : number == 2 && Has(many + "|two") ? many + "|two" : mod is >= 3 and <= 10 && Has(many + "|few") ? many + "|few" : many;
        return string.Format(CultureInfo.InvariantCulture, form.Contains('|', StringComparison.Ordinal) && this == English ? many : this[form], Number(number));
    }

    /// <summary>"8 February 2021".</summary>
    public string Day(LocalDate day) => $"{day.Day} {this[Months[day.Month - 1]]} {day.Year}";

    /// <summary>When something happened, with open ends said; "" where nothing is known, the report's words where they give no date.</summary>
    public string When(When? when) => when switch
    {
        null => "",
        { From: null, To: null } => Wording.Of(when),
        { From: { } from, To: { } to } when from == to => Day(from),
        { From: { Day: 1 } from, To: { } to } when to == from.With(DateAdjusters.EndOfMonth) => $"{this[Months[from.Month - 1]]} {from.Year}",
        { From: { Day: 1, Month: 1 } from, To: { Day: 31, Month: 12 } to } when from.Year == to.Year => from.Year.ToString(CultureInfo.InvariantCulture),
        { From: { } from, To: { } to } => Format("{0} to {1}", Day(from), Day(to)),
        { From: { } from } => Format("since {0}", Day(from)),
        { To: { } to } => Format("until {0}", Day(to)),
    };

    /// <summary>An actor as this language calls it: one of the register by its id, else the words that a report has for it.</summary>
    public string Actor(string? id, string name) => (Code == "ar" && id is not null ? ArabicNames.OfActor(id) : null) ?? this[name];

    /// <summary>The names of those who took a part, each once, as <see cref="Wording.Names"/> chooses them.</summary>
    public string Actors(IEnumerable<Participant> actors, Role role) => Wording.Names(actors.Select(actor => actor with { Name = Actor(actor.Id, actor.Name) }), role);

    /// <summary>The finest place with the unit that holds it, as this language calls it where that is known.</summary>
    public string Place(IReadOnlyList<Location> where)
    {
        ArgumentNullException.ThrowIfNull(where);
        return Wording.Place(Code == "ar" && where is [{ Id: { } id } place, ..] && ArabicNames.OfPlace(id) is { } own ? [place with { Name = own }, .. where.Skip(1)] : where);
    }

    /// <summary>An incident by its place, kind and days: "Qasr, armed clash, 8 February 2021".</summary>
    public string NameOf(Assessment incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return string.Join(this[", "], new[] { Place(incident.Where), Plain(incident.Type ?? "incident"), When(incident.When) }.Where(part => part.Length > 0));
    }

    /// <summary>A name of an enumeration or type of the format, as words.</summary>
    public string Plain(string? name) => this[Wording.Plain(name)];

    /// <summary>A name of an enumeration, as words.</summary>
    public string Plain<T>(T value)
        where T : struct, Enum => this[Wording.Plain(value)];

    /// <summary>Finds a language by its code.</summary>
    public static Texts? Of(string code) => All.GetValueOrDefault(code);

    internal static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // The runtime's own tables of cultures differ from machine to machine.
    private static NumberFormatInfo Culture(string code) => new() { NumberGroupSeparator = code == "ar" ? "٬" : "," };

    private static List<(string English, string Own)> Read(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"texts/{code}.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            words.Add((line[..tab], line[(tab + 1)..]));
        }
        return words;
    }
}
