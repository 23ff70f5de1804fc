using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Text, or null for <c>""</c>; a number where a text belongs keeps its digits.</summary>
internal sealed class TextConverter : ReadingConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Text(ref reader);

    public override string? ReadIn(ref Utf8JsonReader reader, ref Reading reading) => LenientReader.Text(ref reader, reading.Texts);

    public override Member<TRecord>? Make<TRecord>(JsonPropertyInfo member, MethodInfo set, bool isId) =>
        new ValueMember<TRecord, string?>(Member.SetterOf<TRecord, string?>(set), this, RecordId.TextsOf(member, isId));

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    // Dictionary keys are names, not values.
    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);
}

/// <summary>A decimal from a number or a text; null for <c>""</c>.</summary>
internal sealed class DecimalConverter : ReadingConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Decimal(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}

/// <summary>A 64-bit number from a number or a text; null for <c>""</c>.</summary>
internal sealed class Int64Converter : ReadingConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Int64(ref reader);

    public override Member<TRecord>? Make<TRecord>(JsonPropertyInfo member, MethodInfo set, bool isId) => new ValueMember<TRecord, long?>(
        Member.SetterOf<TRecord, long?>(set), this, RecordId.IsLookedAt(member) ? static number => !(number <= 0) : null);

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}

/// <summary>A 64-bit number that is always there, such as an id; <c>""</c> and null are refused.</summary>
internal sealed class RequiredInt64Converter : ReadingConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Int64(ref reader) ?? throw LenientReader.Unexpected("a whole number");

    public override Member<TRecord>? Make<TRecord>(JsonPropertyInfo member, MethodInfo set, bool isId) => new ValueMember<TRecord, long>(
        Member.SetterOf<TRecord, long>(set), this, isId || RecordId.IsLookedAt(member) ? static number => number > 0 : null);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>A 32-bit number from a number or a text; null for <c>""</c>.</summary>
internal sealed class Int32Converter : ReadingConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Int32(ref reader);

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}

/// <summary>A boolean from a boolean, a text or 0/1; null for <c>""</c>.</summary>
internal sealed class BooleanConverter : ReadingConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Boolean(ref reader);

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } known)
            writer.WriteBooleanValue(known);
        else
            writer.WriteNullValue();
    }
}

/// <summary>A time stamp with any of the offset spellings; null for <c>""</c>. Written as UTC.</summary>
internal sealed class InstantConverter : ReadingConverter<Instant?>
{
    public override Instant? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Instant(ref reader);

    public override void Write(Utf8JsonWriter writer, Instant? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null);
}

/// <summary>A date <c>yyyy-MM-dd</c>; null for <c>""</c>.</summary>
internal sealed class LocalDateConverter : ReadingConverter<LocalDate?>
{
    public override LocalDate? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Date(ref reader);

    public override void Write(Utf8JsonWriter writer, LocalDate? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value is { } date ? LocalDatePattern.Iso.Format(WireTime.Iso(date)) : null);
}
