using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Values of filters as the API spells them.</summary>
internal static class Filters
{
    private static readonly OffsetDateTimePattern Stamp = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HHmm>");

    /// <summary><c>partially_billed</c> → <c>Status.PartiallyBilled</c>.</summary>
    public static string? Status(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        var words = value!.Split('_')
            .Select(word => word.Length == 0 ? "" : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word.Substring(1));
        return "Status." + string.Concat(words);
    }

    /// <summary>A time stamp with the offset spelt without colon, in UTC; the filter is exact to the second.</summary>
    public static string? Time(Instant? value) =>
        value is { } instant ? Stamp.Format(WireTime.Sent(instant).WithOffset(Offset.Zero)) : null;

    public static string? Date(LocalDate? value) => value is { } date ? LocalDatePattern.Iso.Format(WireTime.Sent(date)) : null;
}
