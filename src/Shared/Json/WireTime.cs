using NodaTime;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Dates and time stamps of the two APIs: <c>2026-06-09T13:15:55-0400</c>, <c>…+05:30</c>, <c>…Z</c>, with or without fractions.
/// </summary>
internal static class WireTime
{
    /// <summary>What a list is asked for: no record is older than 1970, and a year before the first cannot be said.</summary>
    public static Instant Sent(Instant instant) => Instant.Max(instant, NodaConstants.UnixEpoch);

    /// <summary>What a list is asked for: no record is older than 1970, and a year before the first cannot be said.</summary>
    public static LocalDate Sent(LocalDate date) => LocalDate.Max(Iso(date), NodaConstants.UnixEpoch.InUtc().Date);

    /// <summary>The same day in the calendar that both services count by.</summary>
    public static LocalDate Iso(LocalDate date) => date.WithCalendar(CalendarSystem.Iso);

    public static bool TryParseDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        // A stamp where a date belongs: its own calendar day is meant, whatever its offset.
        if (text.Length > 10 && text[10] is (byte)'T' or (byte)' ')
            text = text.Slice(0, 10);
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text, 0, 4, out int year) || !TryDigits(text, 5, 2, out int month) || !TryDigits(text, 8, 2, out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    public static bool TryParseInstant(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        if (text.Length < 19 || !TryParseDate(text.Slice(0, 10), out LocalDate date) || text[10] is not ((byte)'T' or (byte)' ')
            || text[13] != ':' || text[16] != ':'
            || !TryDigits(text, 11, 2, out int hour) || !TryDigits(text, 14, 2, out int minute) || !TryDigits(text, 17, 2, out int second)
            || hour > 23 || minute > 59 || second > 59)
            return false;
        int at = 19;
        long nanoseconds = 0;
        if (at < text.Length && text[at] == '.')
        {
            long unit = 100_000_000;
            for (at++; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, unit /= 10)
                nanoseconds += (text[at] - '0') * unit;
        }
        if (!TryParseOffset(text.Slice(at), out Offset offset))
            return false;
        LocalDateTime local = date.At(new LocalTime(hour, minute, second)).PlusNanoseconds(nanoseconds);
        // The last hours of the calendar west of Greenwich are past the last instant; "never" is often written so.
        Instant utc = local.InUtc().ToInstant();
        if (offset.Seconds < 0 && utc > Instant.MaxValue + Duration.FromSeconds(offset.Seconds))
            return false;
        instant = utc - Duration.FromSeconds(offset.Seconds);
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out Offset offset)
    {
        offset = Offset.Zero;
        if (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z')
            return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || !TryDigits(text, 1, 2, out int hours))
            return false;
        int minutes = 0;
        if (text.Length == 5 && !TryDigits(text, 3, 2, out minutes))
            return false;
        if (text.Length == 6 && (text[3] != ':' || !TryDigits(text, 4, 2, out minutes)))
            return false;
        if (hours > 17 || minutes > 59)
            return false;
        offset = Offset.FromHoursAndMinutes(text[0] == '-' ? -hours : hours, text[0] == '-' ? -minutes : minutes);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        for (int i = start; i < start + count; i++)
        {
            if (i >= text.Length || text[i] is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (text[i] - '0');
        }
        return true;
    }
}
