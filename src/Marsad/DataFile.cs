using System.Text;

namespace Marsad;

/// <summary>The text files of data/ as they travel inside the library, or as a <see cref="DataTrial"/> changes them.</summary>
internal static class DataFile
{
    /// <summary>Opens a file by its name, "data/places/countries.tsv".</summary>
    /// <exception cref="LexiconException">The file is missing.</exception>
    public static TextReader Open(string name)
    {
        if (DataTrial.Current?.Text(name) is { } text)
            return new StringReader(text);
        var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new LexiconException(name, 0, "the file is missing");
        return new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>Refuses a file that holds nothing.</summary>
    /// <param name="name">The file.</param>
    /// <param name="count">How much was read from it.</param>
    /// <exception cref="LexiconException">It holds nothing.</exception>
    public static void Expect(string name, int count)
    {
        if (count == 0 && DataTrial.Current?.Empties(name) != true)
            throw new LexiconException(name, 0, "the file holds nothing that can be used");
    }

    /// <summary>The whole text of a file.</summary>
    public static string Read(string name)
    {
        using var reader = Open(name);
        return reader.ReadToEnd();
    }
}
