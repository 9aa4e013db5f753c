#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Counts in how many texts each word stands, for data/resolving/common-words.yaml.
//   dotnet run eng/common-words.cs -- FOLDER-OF-TEXTS TREEBANK.conllu… > data/resolving/common-words.yaml
// The same input gives the same bytes.

using System.Text;

const int Rarest = 7; // a word of fewer than one text in 2^8 counts as rare

if (args.Length < 1)
{
    Console.Error.WriteLine("usage: dotnet run eng/common-words.cs -- FOLDER-OF-TEXTS TREEBANK.conllu…");
    return 2;
}
var small = new Dictionary<string, int>(StringComparer.Ordinal); // how much oftener the treebank writes a word small than as a name
var counts = new Dictionary<string, int>(StringComparer.Ordinal);
var texts = 0;
foreach (var file in Directory.GetFiles(args[0], "*.txt").Order(StringComparer.Ordinal))
    Count(File.ReadAllText(file));
foreach (var file in args[1..])
{
    var text = new StringBuilder();
    foreach (var line in File.ReadLines(file))
    {
        if (line.StartsWith("# newdoc", StringComparison.Ordinal))
        {
            Count(text.ToString());
            text.Clear();
        }
        else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
        {
            var word = line.Split('\t')[1];
            text.Append(word).Append(' ');
            if (word.All(char.IsLetter))
                small[word.ToLowerInvariant()] = small.GetValueOrDefault(word.ToLowerInvariant()) + (char.IsLower(word[0]) ? 1 : -1);
        }
    }
    Count(text.ToString());
}
Console.Write("""
    # Words that stand in many texts, so that two texts say little of each other by sharing them.
    # Who: the Marsad authors. When: 2026-11. Licence: CC BY-SA 4.0.
    # Whence: counted by eng/common-words.cs in the newswire texts of MUC-4 and the Universal Dependencies English Web Treebank (train, dev).
    # Format: bits, then n: the words, names and numbers apart, that stand in one of 2^n to 2^(n+1) texts. A word that is not here counts as rarer.

    bits:

    """.Replace("\r", "", StringComparison.Ordinal));
foreach (var bits in counts.Where(count => small.GetValueOrDefault(count.Key) > 0).GroupBy(count => (int)Math.Floor(-Math.Log2((double)count.Value / texts))).Where(bits => bits.Key <= Rarest).OrderBy(bits => bits.Key))
{
    Console.Write($"  {bits.Key}:\n");
    foreach (var row in bits.Select(count => count.Key).Order(StringComparer.Ordinal).Chunk(20))
        Console.Write($"    - {string.Join(' ', row)}\n");
}
return 0;

void Count(string text)
{
    if (string.IsNullOrWhiteSpace(text))
        return;
    texts++;
    var words = new HashSet<string>(StringComparer.Ordinal);
    for (var at = 0; at < text.Length; at++)
    {
        var start = at;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        if (at > start)
            words.Add(text[start..at].ToLowerInvariant());
    }
    foreach (var word in words)
        counts[word] = counts.GetValueOrDefault(word) + 1;
}
