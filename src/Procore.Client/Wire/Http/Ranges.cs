using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Writes filter values as Procore reads them.</summary>
internal static class Ranges
{
    // The documentation knows ranges only; a range without an end is none. This end is far enough away.
    private static readonly Instant End = Instant.FromUtc(2199, 12, 31, 0, 0);

    /// <summary>A range of time from a moment on: <c>start...end</c>, in whole seconds.</summary>
    public static string? From(Instant? start) => start is { } from
        ? InstantPattern.General.Format(WireTime.Sent(from)) + "..." + InstantPattern.General.Format(Instant.Max(from, End))
        : null;

    /// <summary>A day as Procore reads it.</summary>
    public static string? Day(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(WireTime.Sent(value)) : null;

    /// <summary>A list of ids as one value: <c>[1,2]</c>; null when there are none.</summary>
    public static string? Bracketed(IReadOnlyList<long> ids) =>
        ids.Count == 0 ? null : "[" + string.Join(",", ids.Select(id => id.ToString(CultureInfo.InvariantCulture))) + "]";
}
