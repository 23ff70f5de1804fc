using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZohoBooks.Client;

/// <summary>
/// Records as JSON, the way the API spells them, for whoever keeps them: in a cache, a snapshot, a queue. What was read comes back as it
/// was, members without a property included; times are written in UTC. Works without reflection.
/// </summary>
public static class ZohoBooksJson
{
    /// <summary>A record as JSON.</summary>
    /// <typeparam name="T">A record of this package that can be read, such as <see cref="PurchaseOrder"/>.</typeparam>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">The type is not one that this package reads.</exception>
    public static string Serialize<T>(T record)
        where T : class => JsonSerializer.Serialize(record ?? throw new ArgumentNullException(nameof(record)), Info<T>());

    /// <summary>A record from JSON, read with the same tolerance as answers of the API.</summary>
    /// <typeparam name="T">A record of this package that can be read, such as <see cref="PurchaseOrder"/>.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentException">The type is not one that this package reads.</exception>
    /// <exception cref="JsonException">The text is no JSON of such a record.</exception>
    public static T Deserialize<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize(json ?? throw new ArgumentNullException(nameof(json)), Info<T>())
            ?? throw new JsonException("The JSON is null.");

    /// <summary>
    /// How a record is read and written, in the context of the resource that it belongs to; null for a type that is no record.
    /// </summary>
    internal static JsonTypeInfo? InfoOf(Type type) =>
        type.Assembly != typeof(ZohoBooksJson).Assembly || typeof(IInput).IsAssignableFrom(type)
            ? null
            : Contexts().Select(context => context.GetTypeInfo(type)).FirstOrDefault(static info => info is not null);

    /// <summary>Every resource's serializer context; what two of them know is read alike by both.</summary>
    internal static IEnumerable<JsonSerializerContext> Contexts() =>
    [
        OrganizationsJson.Default, ContactsJson.Default, ProjectsJson.Default, PurchaseOrdersJson.Default, BillsJson.Default,
        VendorCreditsJson.Default, VendorPaymentsJson.Default, ExpensesJson.Default, ItemsJson.Default, ChartOfAccountsJson.Default,
        TaxesJson.Default, CurrenciesJson.Default, UsersJson.Default, TransactionLocksJson.Default, LocationsJson.Default,
        ReportingTagsJson.Default,
        CreditNotesJson.Default, EstimatesJson.Default, SalesOrdersJson.Default,
        InvoicesJson.Default, CustomerPaymentsJson.Default, SalesJson.Default, EmailsJson.Default, PrintoutsJson.Default,
        JournalsJson.Default, SalesReceiptsJson.Default, RetainerInvoicesJson.Default, DeliveryChallansJson.Default,
        RecurringInvoicesJson.Default, RecurringBillsJson.Default, RecurringExpensesJson.Default, BankAccountsJson.Default,
        BankTransactionsJson.Default, BankRulesJson.Default, CurrencyAdjustmentsJson.Default, OpeningBalancesJson.Default,
        FixedAssetsJson.Default, TimeEntriesJson.Default, PriceListsJson.Default,
        TasksJson.Default, RegistersJson.Default, CrmImportJson.Default,
        CustomModulesJson.Default, CommentsJson.Default, AutomationJson.Default,
    ];

    private static JsonTypeInfo<T> Info<T>() =>
        InfoOf(typeof(T)) as JsonTypeInfo<T>
            ?? throw new ArgumentException($"{typeof(T).Name} is not a record that this package reads.", nameof(T));
}
