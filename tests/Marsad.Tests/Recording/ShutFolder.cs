using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Marsad.Tests.Recording;

/// <summary>A folder in which nobody can make a file until this is disposed: without the right to, or, for the superuser whom rights do not bind, mounted read-only.</summary>
internal sealed class ShutFolder : IDisposable
{
    private readonly string _folder;
    private bool _open;

    private ShutFolder(string folder) => _folder = folder;

    public static ShutFolder Over(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are kept otherwise there.");
        var shut = new ShutFolder(folder);
        if (!Environment.IsPrivilegedProcess)
        {
            Set(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return shut;
        }
        Assert.SkipUnless(Mount("mount", "--bind", folder, folder), "A folder cannot be mounted upon itself.");
        if (Mount("mount", "-o", "remount,bind,ro", folder))
            return shut;
        shut.Dispose();
        Assert.Skip("A folder cannot be mounted read-only.");
        return shut;
    }

    public void Dispose()
    {
        if (_open)
            return;
        _open = true;
        if (Environment.IsPrivilegedProcess)
            Mount("umount", "--lazy", _folder);
        else
            Set(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Set(string folder, UnixFileMode rights)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, rights);
    }

    private static bool Mount(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
