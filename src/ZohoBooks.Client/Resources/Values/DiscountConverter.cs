using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Reads <c>12.5</c>, <c>"12.5"</c>, <c>"10%"</c>; <c>""</c> is absent, which is not the same as 0.</summary>
internal sealed class DiscountConverter : ReadingConverter<Discount?>
{
    public override Discount? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (LenientReader.Text(ref reader) is not { } text)
            return null;
        text = text.Trim();
        bool percent = text.Length > 0 && text[text.Length - 1] == '%';
        string number = percent ? text.Substring(0, text.Length - 1).Trim() : text;
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? new Discount(value, percent)
            : throw LenientReader.Unexpected("a discount");
    }

    public override void Write(Utf8JsonWriter writer, Discount? value, JsonSerializerOptions options)
    {
        if (value is not { } discount)
            writer.WriteNullValue();
        else if (discount.IsPercent)
            writer.WriteStringValue(discount.ToString());
        else
            writer.WriteNumberValue(discount.Value);
    }
}
