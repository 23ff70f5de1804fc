using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Reads an address under any of its spellings: an object, a plain text, <c>""</c>, or a list of one.</summary>
internal class AddressConverter : ReadingConverter<Address>
{
    private const string Id = "address_id";

    /// <summary>Whether the id is written: it names an address that is kept, and is no part of one that is sent.</summary>
    protected virtual bool WritesId => true;

    public sealed override Address? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            case JsonTokenType.StartArray:
                Address? first = null;
                bool empty = true;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    empty &= AbsentRecord.Is(reader);
                    if (reader.TokenType == JsonTokenType.StartObject && first is null)
                        first = ReadObject(ref reader);
                    else
                        reader.Skip();
                }
                return first is null && !empty ? throw LenientReader.Unexpected("an address") : first;
            default:
                return LenientReader.Text(ref reader) is { } text ? new Address { Street = text } : null;
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, Address value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string part, string? text) in Parts(value))
        {
            if (text is not null && (WritesId || part != Id))
                writer.WriteString(NameOf(part), text);
        }
        // A record that is kept keeps both spellings; a request says one thing once.
        IEnumerable<KeyValuePair<string, JsonElement>> rest = WritesId
            ? value.AdditionalMembers ?? new Dictionary<string, JsonElement>(0) : Rest(value);
        foreach (KeyValuePair<string, JsonElement> member in rest)
        {
            writer.WritePropertyName(member.Key);
            ElementConverter.Write(writer, member.Value);
        }
        writer.WriteEndObject();
    }

    /// <summary>What of the members without a property a request says beside the parts: nothing twice, under whatever names.</summary>
    /// <exception cref="ArgumentException">A part is given twice, and not because an answer had it so.</exception>
    public static Dictionary<string, JsonElement> Rest(Address value)
    {
        Dictionary<string, string> said = Parts(value).Where(static part => part.Text is not null)
            .ToDictionary(static part => part.Name, static part => part.Name, StringComparer.Ordinal);
        said[Id] = Id;
        var rest = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonElement> member in value.AdditionalMembers ?? new Dictionary<string, JsonElement>(0))
        {
            string part = PartOf(member.Key);
            if (!said.TryGetValue(part, out string? before))
            {
                said[part] = member.Key;
                rest[member.Key] = member.Value;
            }
            else if (value.SaidAgain?.TryGetValue(member.Key, out JsonElement read) != true || !JsonElement.DeepEquals(read, member.Value))
            {
                throw new ArgumentException(
                    $"An address has '{member.Key}' among AdditionalMembers, which says '{before}' again, and nothing was sent. "
                        + "It is given once: take it away there, or empty the property.");
            }
        }
        return rest;
    }

    /// <summary>How a part is called where the address goes.</summary>
    protected virtual string NameOf(string part) => part;

    private static string PartOf(string name) => name switch
    {
        "address1" or "street_address1" => "address",
        "address2" or "street_address2" => "street2",
        "zipcode" => "zip",
        _ => name,
    };

    private static bool IsPart(string name) => Array.Exists(Parts(new Address()), part => part.Name == PartOf(name));

    private static (string Name, string? Text)[] Parts(Address value) =>
    [
        (Id, value.AddressId), ("attention", value.Attention), ("address", value.Street), ("street2", value.Street2), ("city", value.City),
        ("state", value.State), ("state_code", value.StateCode), ("zip", value.Zip), ("country", value.Country),
        ("country_code", value.CountryCode), ("phone", value.Phone), ("fax", value.Fax),
    ];

    private static Address? ReadObject(ref Utf8JsonReader reader)
    {
        if (AbsentRecord.Is(reader))
        {
            reader.Skip();
            return null;
        }
        string? id = null, attention = null, street = null, street2 = null, city = null, state = null, stateCode = null, zip = null,
            country = null,
            countryCode = null, phone = null, fax = null;
        Dictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            bool scalar = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
            // A second spelling of a part that is there already is none of ours, and is kept.
            switch (name)
            {
                case Id when scalar: id = LenientReader.Text(ref reader); break;
                case "attention" when scalar: attention = LenientReader.Text(ref reader); break;
                case "address" or "address1" or "street_address1" when scalar && street is null:
                    street = LenientReader.Text(ref reader);
                    break;
                case "street2" or "address2" or "street_address2" when scalar && street2 is null:
                    street2 = LenientReader.Text(ref reader);
                    break;
                case "city" when scalar: city = LenientReader.Text(ref reader); break;
                case "state" when scalar: state = LenientReader.Text(ref reader); break;
                case "state_code" when scalar: stateCode = LenientReader.Text(ref reader); break;
                case "zip" or "zipcode" when scalar && zip is null: zip = LenientReader.Text(ref reader); break;
                case "country" when scalar: country = LenientReader.Text(ref reader); break;
                case "country_code" when scalar: countryCode = LenientReader.Text(ref reader); break;
                case "phone" when scalar: phone = LenientReader.Text(ref reader); break;
                case "fax" when scalar: fax = LenientReader.Text(ref reader); break;
                default: (unknown ??= new(StringComparer.Ordinal))[name] = JsonElement.ParseValue(ref reader); break;
            }
        }
        return new Address
        {
            AddressId = id,
            Attention = attention,
            Street = street,
            Street2 = street2,
            City = city,
            State = state,
            StateCode = stateCode,
            Zip = zip,
            Country = country,
            CountryCode = countryCode,
            Phone = phone,
            Fax = fax,
            AdditionalMembers = unknown,
            SaidAgain = unknown?.Where(static member => IsPart(member.Key))
                .ToDictionary(static member => member.Key, static member => member.Value, StringComparer.Ordinal),
        };
    }
}
