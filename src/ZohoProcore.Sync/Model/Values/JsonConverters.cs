using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>A value that is stored as one JSON string.</summary>
internal abstract class TextJsonConverter<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text is not null && TryParse(text, out var value)
            ? value
            : throw new JsonException(FormattableString.Invariant($"'{text}' is no {typeof(T).Name}."));
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));

    protected abstract string Format(T value);

    protected abstract bool TryParse(string text, out T value);
}

/// <summary>A NodaTime value in one round-trip pattern.</summary>
internal abstract class PatternJsonConverter<T>(IPattern<T> pattern) : TextJsonConverter<T>
{
    protected sealed override string Format(T value) => pattern.Format(value);

    protected sealed override bool TryParse(string text, out T value)
    {
        var result = pattern.Parse(text);
        value = result.Success ? result.Value : default!;
        return result.Success;
    }
}

/// <summary>ISO 8601 in UTC, without trailing zeros in the fraction.</summary>
internal sealed class InstantJsonConverter() : PatternJsonConverter<Instant>(InstantPattern.ExtendedIso);

/// <summary>ISO 8601: <c>2026-11-22</c>.</summary>
internal sealed class LocalDateJsonConverter() : PatternJsonConverter<LocalDate>(LocalDatePattern.Iso);

/// <summary>ISO 8601: <c>2026-11</c>.</summary>
internal sealed class YearMonthJsonConverter() : PatternJsonConverter<YearMonth>(YearMonthPattern.Iso);

/// <summary>Hours, minutes, seconds and a fraction where there is one: <c>0:05:00</c>.</summary>
internal sealed class DurationJsonConverter() : PatternJsonConverter<Duration>(DurationPattern.JsonRoundtrip);

/// <summary>
/// A decimal as a string, because JSON tools read numbers as floating point, and without trailing zeros, because 1.0 and 1.00 are the same
/// amount and have to hash alike.
/// </summary>
internal sealed class DecimalJsonConverter : TextJsonConverter<decimal>
{
    public static string ToText(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal))
        {
            text = text.TrimEnd('0').TrimEnd('.');
        }

        return text == "-0" ? "0" : text;
    }

    protected override string Format(decimal value) => ToText(value);

    protected override bool TryParse(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
