using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Locks on transactions as JSON.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(Int64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(ZohoRowConverter<TransactionLock>),
    ])]
[JsonSerializable(typeof(TransactionLockList))]
[JsonSerializable(typeof(TransactionLock))]
[JsonSerializable(typeof(LockReasonBody))]
[JsonSerializable(typeof(PartialUnlockInput))]
[JsonSerializable(typeof(TransactionLockEnvelope))]
[JsonSerializable(typeof(TransactionLockInput))]
[JsonSerializable(typeof(LocalDate), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class TransactionLocksJson : JsonSerializerContext;
