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
        "System.Diagnostics.Trace", "System.Diagnostics.Debug", "System.TimeZoneInfo", "System.Diagnostics.Process", "System.TimeZone", "System.Activator", "System.OperatingSystem",
        "System.Runtime.InteropServices.RuntimeInformation", "System.Runtime.InteropServices.NativeLibrary", "System.GC", "System.HashCode",
        "System.Diagnostics.ProcessStartInfo", "System.Diagnostics.Stopwatch", "System.Diagnostics.Activity", "System.Diagnostics.ActivitySource",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.DateTime.ToLocalTime", "System.DateTimeOffset.ToLocalTime", "System.DateTimeOffset.get_LocalDateTime", "NodaTime.IDateTimeZoneProvider.GetSystemDefault",
        "NodaTime.DateTimeZoneProviders.get_Bcl", "System.Type.GetType", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Linq.Enumerable.Shuffle",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    // What decisions are made of. Whatever stands elsewhere is an effect until it is said here to be none.
    private static readonly string[] Plain =
    [
        "System.Collections", "System.Globalization", "System.Linq", "System.Text", "System.Numerics", "System.Buffers", "System.Runtime.CompilerServices",
        "System.Runtime.InteropServices", "System.Diagnostics.CodeAnalysis", "System.CodeDom.Compiler", "System.ComponentModel", "System.Reflection", "NodaTime", "Microsoft.CodeAnalysis",
    ];

    // Escapes of HTML, which stand among the network's types, the hash by which contents are kept, and marks that the compiler makes.
    private static readonly string[] Harmless =
        [
        "System.Net.WebUtility", "System.Security.Cryptography.SHA256", "System.Security.Cryptography.HashAlgorithm",
        "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerDisplayAttribute",
        "System.Diagnostics.DebuggerHiddenAttribute", "System.Diagnostics.UnreachableException",
    ];

    /// <summary>Whether a decision must not use it: an effect, or a type of a client.</summary>
    public static bool IsForbidden(Foreign use, out string what)
    {
        what = $"{use.Assembly}: {use.Type}";
        return use.Assembly == UseCollector.Native || Clients.Contains(use.Assembly, StringComparer.Ordinal) || IsEffect(use, out what);
    }

    // The outside world: tasks, clocks, chance, files, the network, and what differs from one machine or process to the next. The number of
    // its thread is what every iterator asks for, by the compiler's doing.
    private static bool IsEffect(Foreign use, out string what)
    {
        what = use.Type;
        if (Harmless.Contains(use.Type, StringComparer.Ordinal)) return false;
        if (Namespaces.Any(name => IsIn(use.Type, name)) || Types.Contains(use.Type, StringComparer.Ordinal)) return true;
        what = $"{use.Type}.{use.Member}";
        if (Members.Contains(what, StringComparer.Ordinal)) return true;
        if (use is { Type: "System.Environment", Member: not (null or "get_NewLine" or "get_CurrentManagedThreadId") }) return true;
        what = use.Type;
        return !IsPlain(use.Type);
    }

    private static bool IsPlain(string type) =>
        type.LastIndexOf('.') is var end && (end < 0 || type[..end] == "System" || Plain.Any(name => IsIn(type, name)));

    private static bool IsIn(string type, string name) =>
        type.StartsWith(name, StringComparison.Ordinal) && (type.Length == name.Length || type[name.Length] == '.');
}
