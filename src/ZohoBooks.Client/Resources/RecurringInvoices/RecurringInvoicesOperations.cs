using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.RecurringInvoiceRoutes;

namespace ZohoBooks.Client;

internal sealed class RecurringInvoicesOperations(ApiSender sender) : IRecurringInvoices
{
    private Records<RecurringInvoiceEnvelope, RecurringInvoice, RecurringInvoiceInput> Records => field ??=
        new(sender, "recurring_invoice_id", RecurringInvoicesJson.Default.RecurringInvoiceEnvelope,
            static envelope => envelope.RecurringInvoice, RecurringInvoicesJson.Default.RecurringInvoiceInput);

    public ZohoList<RecurringInvoice> ListAsync(RecurringInvoiceFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<RecurringInvoiceList, RecurringInvoice>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            RecurringInvoicesJson.Default.RecurringInvoiceList,
            static row => row.RecurringInvoiceId,
            cancellationToken,
            new RowCheck<RecurringInvoice>().Is(filter?.CustomerId, static row => row.CustomerId));

    public Task<RecurringInvoice> GetAsync(string recurringInvoiceId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, recurringInvoiceId, nameof(recurringInvoiceId), cancellationToken);

    public Task<RecurringInvoice> CreateAsync(RecurringInvoiceInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new recurring invoice")
            .Text(input.RecurrenceName, nameof(RecurringInvoiceInput.RecurrenceName))
            .Text(input.CustomerId, nameof(RecurringInvoiceInput.CustomerId))
            .Value(input.RecurrenceFrequency, nameof(RecurringInvoiceInput.RecurrenceFrequency))
            .That(input.LineItems is { Count: > 0 }, nameof(RecurringInvoiceInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<RecurringInvoice> UpdateAsync(
        string recurringInvoiceId, RecurringInvoiceInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, recurringInvoiceId, nameof(recurringInvoiceId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task<RecurringInvoice> UpsertAsync(
        UniqueField key, RecurringInvoiceInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string recurringInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, recurringInvoiceId, nameof(recurringInvoiceId), cancellationToken);

    public Task StopAsync(string recurringInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Stop, recurringInvoiceId, nameof(recurringInvoiceId), cancellationToken);

    public Task ResumeAsync(string recurringInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Resume, recurringInvoiceId, nameof(recurringInvoiceId), cancellationToken);

    public Task StopManyAsync(IEnumerable<string> recurringInvoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.StopMany.Request().Ids("recurring_invoice_ids", recurringInvoiceIds, nameof(recurringInvoiceIds)), cancellationToken);

    public Task ResumeManyAsync(IEnumerable<string> recurringInvoiceIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.ResumeMany.Request().Ids("recurring_invoice_ids", recurringInvoiceIds, nameof(recurringInvoiceIds)), cancellationToken);

    public Task UpdateTemplateAsync(string recurringInvoiceId, string templateId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateTemplate, recurringInvoiceId, nameof(recurringInvoiceId))
                .Id("template_id", templateId, nameof(templateId)).Repeatable(),
            cancellationToken);

    public ZohoList<Comment> ListCommentsAsync(string recurringInvoiceId, CancellationToken cancellationToken) =>
        CommentsOperations.List(
            sender, Routes.ListComments, "recurring_invoice_id", recurringInvoiceId, nameof(recurringInvoiceId), cancellationToken);

    public ZohoList<MadeInvoice> ListInvoicesAsync(string recurringInvoiceId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListInvoices, recurringInvoiceId, nameof(recurringInvoiceId)).Dispose();
        return PagedList.Create<MadeInvoiceList, MadeInvoice>(
            sender, () => Records.One(Routes.ListInvoices, recurringInvoiceId, nameof(recurringInvoiceId)),
            RecurringInvoicesJson.Default.MadeInvoiceList, static row => row.InvoiceId, cancellationToken);
    }

    public Task EnableAutobillAsync(string recurringInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.EnableAutobill, recurringInvoiceId, nameof(recurringInvoiceId), cancellationToken);

    public Task DisableAutobillAsync(string recurringInvoiceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.DisableAutobill, recurringInvoiceId, nameof(recurringInvoiceId), cancellationToken);

    public Task AssociateBankAccountAsync(string recurringInvoiceId, string accountId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.AssociateBankAccount, recurringInvoiceId, nameof(recurringInvoiceId))
                .Id("account_id", accountId, nameof(accountId)),
            cancellationToken);

    public Task DeleteBankAccountAsync(string recurringInvoiceId, bool alsoOfCustomer, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteBankAccount, recurringInvoiceId, nameof(recurringInvoiceId))
                .Query("can_delete_in_customer", alsoOfCustomer ? true : null), cancellationToken);

    public Task AssociateCardAsync(string recurringInvoiceId, string cardId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.AssociateCard, recurringInvoiceId, nameof(recurringInvoiceId)).Id("card_id", cardId, nameof(cardId)),
            cancellationToken);

    public Task DeleteCardAsync(string recurringInvoiceId, bool alsoOfCustomer, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteCard, recurringInvoiceId, nameof(recurringInvoiceId))
                .Query("can_delete_in_customer", alsoOfCustomer ? true : null), cancellationToken);

    public ZohoList<RecurringInvoice> ListOfCardAsync(string customerId, string cardId, CancellationToken cancellationToken)
    {
        ApiRequest Request() => Routes.ListOfCard.Request()
            .Id("contact_id", customerId, nameof(customerId)).Id("card_id", cardId, nameof(cardId));
        Request().Dispose();
        return PagedList.Single<RecurringInvoiceList, RecurringInvoice>(
            sender, Request, RecurringInvoicesJson.Default.RecurringInvoiceList, cancellationToken);
    }
}
