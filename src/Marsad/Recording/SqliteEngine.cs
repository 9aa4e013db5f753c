using System.Runtime.InteropServices;

namespace Marsad.Recording;

/// <summary>Chooses the SQLite that is used: the system's, which is kept patched, and the packaged one where there is none.</summary>
internal static class SqliteEngine
{
    private static readonly Lazy<bool> Loaded = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, static (name, _, _) =>
            name == "e_sqlite3" && OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out var system) ? system : IntPtr.Zero);
        SQLitePCL.Batteries_V2.Init();
        return true;
    });

    /// <summary>Must come before the first connection.</summary>
    public static void Load() => _ = Loaded.Value;
}
