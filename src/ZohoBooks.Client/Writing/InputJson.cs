using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The serializer of everything that is written: what is left alone is not there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 32,
    Converters =
    [
        typeof(TextConverter), typeof(DecimalConverter), typeof(Int32Converter), typeof(BooleanConverter), typeof(LocalDateConverter), typeof(AddressInputConverter),
        typeof(OptionalConverter<string>), typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<int?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<LocalDate?>), typeof(OptionalConverter<Discount?>), typeof(OptionalConverter<LineItemCategory?>),
        typeof(OptionalConverter<ContactType?>),
    ])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(LocalDate?))]
[JsonSerializable(typeof(Discount?))]
[JsonSerializable(typeof(LineItemCategory?))]
[JsonSerializable(typeof(ContactType?))]
[JsonSerializable(typeof(CommentInput))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(IReadOnlyList<CustomFieldInput>))]
[JsonSerializable(typeof(PurchaseOrderInput))]
[JsonSerializable(typeof(ContactInput))]
[JsonSerializable(typeof(ContactPersonInput))]
[JsonSerializable(typeof(ContactPersonCreate))]
[JsonSerializable(typeof(BillInput))]
[JsonSerializable(typeof(VendorCreditInput))]
[JsonSerializable(typeof(VendorPaymentInput))]
[JsonSerializable(typeof(ExpenseInput))]
[JsonSerializable(typeof(ItemInput))]
[JsonSerializable(typeof(AccountInput))]
[JsonSerializable(typeof(ProjectInput))]
[JsonSerializable(typeof(ProjectTaskInput))]
[JsonSerializable(typeof(CreditsBody))]
[JsonSerializable(typeof(BillAmountsBody))]
[JsonSerializable(typeof(TagOptionsBody))]
[JsonSerializable(typeof(TagOrderBody))]
[JsonSerializable(typeof(ProjectUsersBody))]
[JsonSerializable(typeof(ProjectCopyBody))]
[JsonSerializable(typeof(ProjectUserInput))]
[JsonSerializable(typeof(TagInput))]
[JsonSerializable(typeof(TaxInput))]
[JsonSerializable(typeof(TaxGroupBody))]
[JsonSerializable(typeof(TaxAuthorityInput))]
[JsonSerializable(typeof(TaxExemptionInput))]
[JsonSerializable(typeof(CurrencyInput))]
[JsonSerializable(typeof(ExchangeRateInput))]
[JsonSerializable(typeof(UserInput))]
[JsonSerializable(typeof(LocationInput))]
[JsonSerializable(typeof(VendorCreditRefundInput))]
[JsonSerializable(typeof(VendorPaymentRefundInput))]
[JsonSerializable(typeof(CustomRecordInput))]
[JsonSerializable(typeof(IReadOnlyList<BillCustomField>))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(WorkflowBody))]
internal sealed partial class InputJson : JsonSerializerContext;
