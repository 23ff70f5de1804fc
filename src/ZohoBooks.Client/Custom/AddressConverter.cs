using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Reads an address under any of its spellings: an object, a plain text, <c>""</c>, or a list of one.</summary>
internal sealed class AddressConverter : JsonConverter<Address>
{
    public override Address? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            case JsonTokenType.StartArray:
                Address? first = null;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType == JsonTokenType.StartObject && first is null)
                        first = ReadObject(ref reader);
                    else
                        reader.Skip();
                }
                return first;
            default:
                return LenientReader.Text(ref reader) is { } text ? new Address { Street = text } : null;
        }
    }

    public override void Write(Utf8JsonWriter writer, Address value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Put("attention", value.Attention);
        Put("address", value.Street);
        Put("street2", value.Street2);
        Put("city", value.City);
        Put("state", value.State);
        Put("state_code", value.StateCode);
        Put("zip", value.Zip);
        Put("country", value.Country);
        Put("country_code", value.CountryCode);
        Put("phone", value.Phone);
        Put("fax", value.Fax);
        writer.WriteEndObject();

        void Put(string name, string? text)
        {
            if (text is not null)
                writer.WriteString(name, text);
        }
    }

    private static Address ReadObject(ref Utf8JsonReader reader)
    {
        var address = new Address();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }
            string? value = LenientReader.Text(ref reader);
            address = name switch
            {
                "address_id" => address with { AddressId = value },
                "attention" => address with { Attention = value },
                "address" or "address1" or "street_address1" => address with { Street = address.Street ?? value },
                "street2" or "address2" or "street_address2" => address with { Street2 = address.Street2 ?? value },
                "city" => address with { City = value },
                "state" => address with { State = value },
                "state_code" => address with { StateCode = value },
                "zip" or "zipcode" => address with { Zip = address.Zip ?? value },
                "country" => address with { Country = value },
                "country_code" => address with { CountryCode = value },
                "phone" => address with { Phone = value },
                "fax" => address with { Fax = value },
                _ => address,
            };
        }
        return address;
    }
}
