namespace Conventions.Tests.Floors;

/// <summary>What a decision must not touch: the outside world, and anything that waits for it.</summary>
internal static class Purity
{
    private static readonly string[] Clients = ["ZohoBooks.Client", "Procore.Client"];
    private static readonly string[] Namespaces =
    [
        "System.IO", "System.Net", "System.Threading", "System.Data", "System.Diagnostics.Metrics", "System.Xml", "System.Security", "System.Runtime.Loader",
        "Microsoft.Extensions", "Microsoft.AspNetCore",
    ];

    private static readonly string[] Types =
    [
        "System.TimeProvider", "System.Console", "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "NodaTime.IClock", "NodaTime.SystemClock",
        "NodaTime.ZonedClock", "NodaTime.TimeZones.BclDateTimeZone", "System.AppContext", "System.AppDomain", "System.Reflection.Assembly", "System.IAsyncDisposable",
        "System.Collections.Generic.IAsyncEnumerable`1", "System.Collections.Generic.IAsyncEnumerator`1", "System.Runtime.CompilerServices.AsyncVoidMethodBuilder",
        "System.Diagnostics.Trace", "System.Diagnostics.Debug", "System.TimeZoneInfo", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Diagnostics.Activity", "System.Diagnostics.ActivitySource",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.DateTime.ToLocalTime", "System.DateTimeOffset.ToLocalTime", "System.DateTimeOffset.get_LocalDateTime", "NodaTime.IDateTimeZoneProvider.GetSystemDefault",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Linq.Enumerable.Shuffle",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    // Escapes of HTML, which stand among the network's types, and the hash by which contents are kept.
    private static readonly string[] Harmless =
        ["System.Net.WebUtility", "System.Security.Cryptography.SHA256", "System.Security.Cryptography.HashAlgorithm"];

    /// <summary>Whether a decision must not use it: an effect, or a type of a client.</summary>
    public static bool IsForbidden(Foreign use, out string what)
    {
        if (IsEffect(use, out what)) return true;
        what = $"{use.Assembly}: {use.Type}";
        return Clients.Contains(use.Assembly, StringComparer.Ordinal);
    }

    // The outside world: tasks, clocks, chance, files, the network, and what differs from one machine or process to the next. The number of
    // its thread is what every iterator asks for, by the compiler's doing.
    private static bool IsEffect(Foreign use, out string what)
    {
        what = use.Type;
        if (Harmless.Contains(use.Type, StringComparer.Ordinal)) return false;
        if (Namespaces.Any(name => IsIn(use.Type, name)) || Types.Contains(use.Type, StringComparer.Ordinal)) return true;
        what = $"{use.Type}.{use.Member}";
        return Members.Contains(what, StringComparer.Ordinal) || (use is { Type: "System.Environment", Member: not (null or "get_NewLine" or "get_CurrentManagedThreadId") });
    }

    private static bool IsIn(string type, string name) =>
        type.StartsWith(name, StringComparison.Ordinal) && (type.Length == name.Length || type[name.Length] == '.');
}
