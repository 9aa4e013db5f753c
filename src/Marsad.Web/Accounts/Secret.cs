using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Web;

/// <summary>Random words that let somebody in, of which only hashes are kept.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a secret. It has so many bits that one round of hashing is enough.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
