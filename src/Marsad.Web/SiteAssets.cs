using System.Reflection;
using System.Security.Cryptography;
using Marsad.Publishing;

namespace Marsad.Web;

/// <summary>Styles and pictures that travel inside the library.</summary>
internal static class SiteAssets
{
    /// <summary>Media types of what there is.</summary>
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal) { [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml" };

    private static readonly Dictionary<string, (byte[] Bytes, string Version)> All = Read();

    /// <summary>Address of an asset; it changes with the bytes, so that they may be kept for good.</summary>
    public static string Address(string name) => $"/assets/{All[name].Version}/{name}";

    /// <summary>The bytes with their media type, or null where there is no such asset of that version.</summary>
    public static (byte[] Bytes, string MediaType)? Find(string version, string name) =>
        All.TryGetValue(name, out var asset) && asset.Version == version ? (asset.Bytes, MediaTypes[Path.GetExtension(name)]) : null;

    private static Dictionary<string, (byte[], string)> Read()
    {
        const string Folder = "assets/";
        var assembly = Assembly.GetExecutingAssembly();
        var all = new Dictionary<string, (byte[], string)>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
            Add(name[Folder.Length..], assembly.GetManifestResourceStream(name)!);
        // The site looks like the page that stands alone.
        Add("record.css", typeof(HtmlReport).Assembly.GetManifestResourceStream("publishing/report.css")!);
        return all;

        void Add(string name, Stream stream)
        {
            using (stream)
            {
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                all[name] = (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
            }
        }
    }
}
