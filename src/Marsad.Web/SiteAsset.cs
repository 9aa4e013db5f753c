using System.IO.Compression;

namespace Marsad.Web;

/// <summary>A file that the site is made of.</summary>
internal sealed class SiteAsset
{
    private readonly Lazy<byte[]> _plain;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    /// <summary>Takes the bytes; forms of them are made when they are asked for.</summary>
    /// <param name="bytes">Its bytes, packed or not.</param>
    /// <param name="version">What stands in its address.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="isPacked">Whether the bytes are packed with Brotli.</param>
    public SiteAsset(byte[] bytes, string version, string mediaType, bool isPacked)
    {
        (Version, MediaType) = (version, mediaType);
        _plain = new(() => isPacked ? Unpacked(bytes) : bytes);
        _brotli = new(() => isPacked ? bytes : Packed(bytes, output => new BrotliStream(output, CompressionLevel.SmallestSize)));
        _gzip = new(() => Packed(_plain.Value, output => new GZipStream(output, CompressionLevel.SmallestSize)));
    }

    public string Version { get; }

    public string MediaType { get; }

    /// <summary>The bytes in the form that the browser takes, and the form's name; null for the bytes themselves.</summary>
    public (byte[] Bytes, string? Encoding) For(string acceptEncoding)
    {
        if (acceptEncoding.Contains("br", StringComparison.Ordinal))
            return (_brotli.Value, "br");
        if (acceptEncoding.Contains("gzip", StringComparison.Ordinal))
            return (_gzip.Value, "gzip");
        return (_plain.Value, null);
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var output = new MemoryStream();
        using (var packing = pack(output))
            packing.Write(bytes);
        return output.ToArray();
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var unpacking = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var output = new MemoryStream();
        unpacking.CopyTo(output);
        return output.ToArray();
    }
}
