using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks;

/// <summary>A contact as somebody writes it by hand for one program: the members that the typed record has, and nothing else.</summary>
public sealed class FloorContact
{
    public string? ContactId { get; set; }

    public string? ContactName { get; set; }

    public string? CompanyName { get; set; }

    public string? ContactType { get; set; }

    public string? Status { get; set; }

    public string? CurrencyCode { get; set; }

    public string? CurrencyId { get; set; }

    public int? PaymentTerms { get; set; }

    public string? PaymentTermsLabel { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    [JsonConverter(typeof(FloorTime))]
    public DateTimeOffset? CreatedTime { get; set; }

    [JsonConverter(typeof(FloorTime))]
    public DateTimeOffset? LastModifiedTime { get; set; }
}

public sealed class FloorContacts
{
    public int Code { get; set; }

    public List<FloorContact>? Contacts { get; set; }
}

public sealed class FloorContactAnswer
{
    public int Code { get; set; }

    public FloorContact? Contact { get; set; }
}

/// <summary>A commitment, likewise.</summary>
public sealed class FloorCommitment
{
    public long Id { get; set; }

    public string? Type { get; set; }

    public string? Number { get; set; }

    public string? Status { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public long? VendorId { get; set; }

    public string? AccountingMethod { get; set; }

    public bool? Executed { get; set; }

    public bool? Private { get; set; }

    public decimal? RetainagePercent { get; set; }

    public string? PaymentTerms { get; set; }

    public DateOnly? ContractDate { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }
}

public sealed class FloorData<T>
{
    public T? Data { get; set; }
}

/// <summary>What a page is where every row is a dictionary.</summary>
public sealed class LooseContacts
{
    public int Code { get; set; }

    public List<Dictionary<string, JsonElement>>? Contacts { get; set; }
}

public sealed class LooseContactAnswer
{
    public int Code { get; set; }

    public Dictionary<string, JsonElement>? Contact { get; set; }
}

/// <summary>Zoho's times, whose offsets have no colon.</summary>
public sealed class FloorTime : JsonConverter<DateTimeOffset?>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz"];

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[32];
        return DateTimeOffset.ParseExact(
            text[..reader.CopyString(text)],
            Formats,
            System.Globalization.CultureInfo.InvariantCulture);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw new NotSupportedException();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(FloorContacts))]
[JsonSerializable(typeof(FloorContactAnswer))]
[JsonSerializable(typeof(FloorData<List<FloorCommitment>>))]
[JsonSerializable(typeof(FloorData<FloorCommitment>))]
[JsonSerializable(typeof(LooseContacts))]
[JsonSerializable(typeof(LooseContactAnswer))]
[JsonSerializable(typeof(FloorData<List<Dictionary<string, JsonElement>>>))]
[JsonSerializable(typeof(FloorData<Dictionary<string, JsonElement>>))]
internal sealed partial class FloorJson : JsonSerializerContext;
