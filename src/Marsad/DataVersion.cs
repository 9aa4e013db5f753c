using System.Security.Cryptography;
using System.Text;

namespace Marsad;

/// <summary>Which data and models this program reads by, told by their bytes: two programs of one version that was given other data say other things.</summary>
public static class DataVersion
{
    private const int Digits = 16;

    private static readonly Lexicon<string> Data = new(() => Of("data/"));
    private static readonly Lexicon<string> Models = new(() => Of("models/"));

    /// <summary>Version of the files of data/.</summary>
    public static string OfData => Data.Value;

    /// <summary>Version of the models.</summary>
    public static string OfModels => Models.Value;

    private static string Of(string folder)
    {
        var assembly = typeof(DataVersion).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
