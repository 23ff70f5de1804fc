using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Writes an address under the names that locations have for its parts.</summary>
internal sealed class LocationAddressConverter : JsonConverter<Address>
{
    public override Address? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An input is only written.");

    public override void Write(Utf8JsonWriter writer, Address value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Put("attention", value.Attention);
        Put("street_address1", value.Street);
        Put("street_address2", value.Street2);
        Put("city", value.City);
        Put("state", value.State);
        Put("state_code", value.StateCode);
        Put("country", value.Country);
        writer.WriteEndObject();

        void Put(string name, string? text)
        {
            if (text is not null)
                writer.WriteString(name, text);
        }
    }
}
