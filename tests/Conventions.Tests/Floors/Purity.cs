namespace Conventions.Tests.Floors;

/// <summary>What a decision must not touch: the outside world, and anything that waits for it.</summary>
internal static class Purity
{
    private static readonly string[] Clients = ["ZohoBooks.Client", "Procore.Client"];
    private static readonly string[] Namespaces =
        ["System.IO", "System.Net", "System.Threading", "System.Data", "System.Diagnostics.Metrics", "Microsoft.Extensions", "Microsoft.AspNetCore"];

    private static readonly string[] Types =
    [
        "System.TimeProvider", "System.Console", "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "NodaTime.IClock", "NodaTime.SystemClock",
        "System.TimeZoneInfo", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Diagnostics.Activity", "System.Diagnostics.ActivitySource",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.GetEnvironmentVariable",
    ];

    // It stands among the network's types and replaces the escapes of HTML.
    private const string Harmless = "System.Net.WebUtility";

    /// <summary>Whether a decision must not use it: an effect, or a type of a client.</summary>
    public static bool IsForbidden(Foreign use, out string what)
    {
        if (IsEffect(use, out what)) return true;
        what = $"{use.Assembly}: {use.Type}";
        return Clients.Contains(use.Assembly, StringComparer.Ordinal);
    }

    /// <summary>Whether it is the outside world: tasks, clocks, chance, files, the network.</summary>
    public static bool IsEffect(Foreign use, out string what)
    {
        what = use.Type;
        if (use.Type == Harmless) return false;
        if (Namespaces.Any(name => IsIn(use.Type, name)) || Types.Contains(use.Type, StringComparer.Ordinal)) return true;
        what = $"{use.Type}.{use.Member}";
        return Members.Contains(what, StringComparer.Ordinal);
    }

    private static bool IsIn(string type, string name) =>
        type.StartsWith(name, StringComparison.Ordinal) && (type.Length == name.Length || type[name.Length] == '.');
}
