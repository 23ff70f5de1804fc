using System.Globalization;
using NodaTime;

namespace Sandbox;

/// <summary>The organization's time zone: how timestamps are written, and when its day ends.</summary>
internal sealed class ZohoCalendar(string timeZone)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[timeZone];

    /// <summary>E.g. <c>2026-06-09T13:15:55-0400</c>: the offset has no colon.</summary>
    public string Timestamp(DateTimeOffset at)
    {
        var local = Local(at);
        var offset = local.Offset;
        var minutes = Math.Abs(offset.Seconds / 60);
        var sign = offset.Seconds < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{local.ToDateTimeUnspecified():yyyy-MM-dd'T'HH:mm:ss}{sign}{minutes / 60:00}{minutes % 60:00}");
    }

    /// <summary>E.g. <c>09 Jun 2026</c>.</summary>
    public string Display(DateTimeOffset at) => Local(at).ToDateTimeUnspecified().ToString("dd MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The date in the organization's time zone.</summary>
    public DateOnly Today(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).ToDateTimeUnspecified());

    /// <summary>The next midnight in the organization's time zone, when the daily quota starts anew.</summary>
    public DateTimeOffset NextMidnight(DateTimeOffset now) => Local(now).Date.PlusDays(1).AtStartOfDayInZone(_zone).ToDateTimeOffset();

    /// <summary>Reads a timestamp in the only form that the filter takes.</summary>
    public static bool TryParse(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out at) && text.Length == 24;

    private ZonedDateTime Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(_zone);
}
