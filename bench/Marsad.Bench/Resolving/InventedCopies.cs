using System.Globalization;
using System.Text;
using Marsad.Assessing;

namespace Marsad.Bench.Resolving;

/// <summary>Stories by chance, each with copies of it, edited more and more, and with an account of the same thing by somebody else; and how many of each are told apart.</summary>
internal sealed class InventedCopies(Random random)
{
    private const int Chains = 1000;
    private const int Words = 4000;
    private const int FunctionWords = 60;
    private static readonly double[] Edits = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

    public static void Measure(int seed)
    {
        var random = new Random(seed);
        var made = new InventedCopies(random);
        var documents = new List<Document>();
        for (var chain = 0; chain < Chains; chain++)
        {
            var original = made.Story();
            documents.Add(Document(original));
            foreach (var edit in Edits)
                documents.Add(Document(made.Copy(original, edit)));
            documents.Add(Document(original.Take((original.Count + 1) / 2)));
            documents.Add(Document(made.Account(original, 0)));
            documents.Add(Document(made.Account(original, 1)));
        }
        var groups = StoryCopies.Of(documents);
        var step = Edits.Length + 4;
        double Apart(int kind) => (double)Enumerable.Range(0, Chains).Count(chain => Group(chain, 0) != Group(chain, kind)) / Chains;
        int Group(int chain, int kind) => groups[(documents[(chain * step) + kind].Report.Id, 1)];
        Console.WriteLine("| story | taken for independent | goal |\n| --- | --- | --- |");
        for (var edit = 0; edit < Edits.Length; edit++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| a copy, {100 * Edits[edit]:0} % edited | {100 * Apart(edit + 1):0.0} % | ≤ {(edit == 0 ? 1 : 5)} % |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| its first half | {100 * Apart(Edits.Length + 1):0.0} % | ≤ 5 % |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| an account by others with the same two quotes | {100 * Apart(Edits.Length + 2):0.0} % | ≥ 95 % |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the same with a sentence of background that both took over | {100 * Apart(Edits.Length + 3):0.0} % | ≥ 95 % |"));
    }

    private List<string> Story() => [.. Enumerable.Range(0, random.Next(8, 20)).Select(n => n % 5 == 3 ? $"“{Sentence()}”" : Sentence())];

    // Half of the edits are in the wording, half take a sentence out or put one in; quotes are moved.
    private List<string> Copy(List<string> original, double edited)
    {
        var sentences = new List<string>();
        foreach (var sentence in original)
        {
            if (random.NextDouble() >= edited)
                sentences.Add(sentence);
            else if (random.Next(2) == 0)
                sentences.Add(Reworded(sentence));
            else if (random.Next(2) == 0)
                sentences.Add(Sentence());
        }
        if (edited > 0 && sentences.FindIndex(s => s[0] == '“') is var quote and >= 0)
        {
            var moved = sentences[quote];
            sentences.RemoveAt(quote);
            sentences.Insert(random.Next(sentences.Count + 1), moved);
        }
        return [Sentence(), .. sentences];
    }

    private List<string> Account(List<string> original, int background) =>
        [.. Story().Concat(original.Where(s => s[0] == '“').Take(2)).Concat(original.Where(s => s[0] != '“').TakeLast(background)).OrderBy(_ => random.Next())];

    private string Reworded(string sentence) => string.Join(' ', sentence.Split(' ').Select(word => random.Next(4) == 0 ? Word() : word));

    private string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(10, 28)).Select(_ => Word())) + ".";

    // Every other word is one of a few that are in every text.
    private string Word() => random.Next(2) == 0 ? $"f{random.Next(FunctionWords)}" : $"w{(int)(Words * Math.Pow(random.NextDouble(), 2))}";

    private static Document Document(IEnumerable<string> sentences)
    {
        var text = string.Join("\n\n", sentences.Chunk(2).Select(paragraph => string.Join(' ', paragraph)));
        var bytes = Encoding.UTF8.GetBytes(text);
        return new Document
        {
            Report = new Report { Id = ReportId.Of(bytes), Hash = Hash.Full(bytes), Length = bytes.Length, Name = "invented", MediaType = "text/plain" },
            Text = text,
            Stories = [new Story { Number = 1, View = MappedText.Whole(text), Parts = [new StoryPart(PartKind.Paragraph, new TextSpan(0, text.Length))] }],
        };
    }
}
