using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace EmbeddedHost;

/// <summary>The address and the port that webhooks come to: a listener of their own, which other machines may reach while the pages stay on this one.</summary>
internal static class HookAddress
{
    /// <summary>Reads one, as in <c>127.0.0.1:5081</c> or <c>[::]:5081</c>. A name is none: it would be another address on another day.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IPEndPoint? endpoint)
    {
        endpoint = null;
        if (text.LastIndexOf(':') is not (> 0 and var at) || !ushort.TryParse(text[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return false;
        var isWhole = text[0] == '[' ? text[at - 1] == ']' : text[..at].Count(one => one == '.') == 3; // "1" would be 0.0.0.1
        if (!isWhole || !IPAddress.TryParse(text[..at], out var address)) return false;
        endpoint = new(address, port);
        return true;
    }

    /// <summary>Where nobody chose: on this machine, at the port after that of the pages.</summary>
    public static IPEndPoint After(string url) => new(IPAddress.Loopback, BindingAddress.Parse(url).Port switch
    {
        0 => 0, // the operating system chooses both
        IPEndPoint.MaxPort => IPEndPoint.MaxPort - 1,
        var port => port + 1,
    });
}
