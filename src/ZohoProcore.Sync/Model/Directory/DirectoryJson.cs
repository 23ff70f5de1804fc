using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The stored and hashed form of the directories of both sides.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstantJsonConverter),
        typeof(LocalDateJsonConverter),
        typeof(DurationJsonConverter),
        typeof(DecimalJsonConverter),
    ])]
[JsonSerializable(typeof(CompanyDirectory))]
[JsonSerializable(typeof(StoredCompany))]
[JsonSerializable(typeof(ProjectCodes))]
[JsonSerializable(typeof(VendorNote))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
