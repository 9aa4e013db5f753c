using System.Reflection;
using System.Security.Cryptography;
using Marsad.Publishing;

namespace Marsad.Web;

/// <summary>Styles, pictures and scripts that travel inside the library.</summary>
internal static class SiteAssets
{
    private const string Packed = ".br";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private static readonly Dictionary<string, SiteAsset> All = Read();

    /// <summary>Whether there is such an asset; scripts are there only where npm was when the site was built.</summary>
    public static bool Has(string name) => All.ContainsKey(name);

    /// <summary>Address of an asset; it changes with the bytes, so that they may be kept for good.</summary>
    public static string Address(string name) => $"/assets/{All[name].Version}/{name}";

    /// <summary>The asset, or null where there is none of that version.</summary>
    public static SiteAsset? Find(string version, string name) => All.TryGetValue(name, out var asset) && asset.Version == version ? asset : null;

    private static Dictionary<string, SiteAsset> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new Dictionary<string, SiteAsset>(StringComparer.Ordinal);
        foreach (var (name, bytes) in Under("assets/"))
            all[name] = new SiteAsset(bytes, VersionOf(bytes), MediaTypes[Path.GetExtension(name)], isPacked: false);
        // The site looks like the page that stands alone.
        var style = Bytes(typeof(HtmlReport).Assembly.GetManifestResourceStream("publishing/report.css")!);
        all["record.css"] = new SiteAsset(style, VersionOf(style), MediaTypes[".css"], isPacked: false);
        // Scripts name one another by their bare names, so those that belong together bear one version.
        var islands = Under("islands/").OrderBy(pair => pair.Name, StringComparer.Ordinal).ToList();
        var version = VersionOf([.. islands.SelectMany(pair => pair.Bytes)]);
        foreach (var (packed, bytes) in islands)
        {
            var name = packed[..^Packed.Length];
            all[name] = new SiteAsset(bytes, version, MediaTypes[Path.GetExtension(name)], isPacked: true);
        }
        return all;

        IEnumerable<(string Name, byte[] Bytes)> Under(string folder) => assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => (name[folder.Length..], Bytes(assembly.GetManifestResourceStream(name)!)));
    }

    private static string VersionOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];

    private static byte[] Bytes(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
