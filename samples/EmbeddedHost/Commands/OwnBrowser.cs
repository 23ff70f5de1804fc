using System.ComponentModel;
using System.Diagnostics;

namespace EmbeddedHost;

/// <summary>The browser of whoever sits at this machine.</summary>
internal static class OwnBrowser
{
    /// <summary>
    /// Opens an address in it. Other accounts of the machine may see the address among the processes meanwhile, so it is for what is worth nothing to them.
    /// </summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryOpen(Uri address)
    {
        if (OperatingSystem.IsLinux() && !HasScreen()) return false; // there it would open one of text, in this terminal
        try
        {
            using var opening = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool HasScreen() => Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
