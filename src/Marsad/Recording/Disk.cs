using System.Runtime.InteropServices;

namespace Marsad.Recording;

/// <summary>Makes sure that files and folders are on the disk, which .NET can do for files only: a new file is safe when its folder is.</summary>
internal static class Disk
{
    // From here on, one flush of the whole file system is cheaper than one of each.
    private const int Many = 12;

    /// <summary>On return, the files and folders survive a loss of power.</summary>
    /// <exception cref="IOException">The disk failed, and what it holds is not known.</exception>
    public static void Flush(IReadOnlyCollection<string> paths)
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var path in paths.Where(File.Exists))
            {
                using var file = File.OpenHandle(path, access: FileAccess.ReadWrite);
                RandomAccess.FlushToDisk(file);
            }
        }
        else if (OperatingSystem.IsLinux() && paths.Count >= Many)
        {
            With(paths.First(), FlushFileSystem);
        }
        else
        {
            foreach (var path in paths)
                With(path, FlushFile);
        }
    }

    private static void With(string path, Func<int, int> flush)
    {
        const int readOnly = 0;
        var handle = Open(path, readOnly);
        if (handle < 0)
            throw new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        try
        {
            if (flush(handle) != 0)
                throw new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FlushFile(int file);

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static extern int FlushFileSystem(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int file);
}
