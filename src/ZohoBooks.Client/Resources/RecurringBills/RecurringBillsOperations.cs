using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.RecurringBillRoutes;

namespace ZohoBooks.Client;

internal sealed class RecurringBillsOperations(ApiSender sender) : IRecurringBills
{
    private Records<RecurringBillEnvelope, RecurringBill, RecurringBillInput> Records => field ??=
        new(sender, "recurring_bill_id", RecurringBillsJson.Default.RecurringBillEnvelope,
            static envelope => envelope.RecurringBill, RecurringBillsJson.Default.RecurringBillInput);

    public ZohoList<RecurringBill> ListAsync(RecurringBillFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<RecurringBillList, RecurringBill>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            RecurringBillsJson.Default.RecurringBillList,
            static row => row.RecurringBillId,
            cancellationToken,
            new RowCheck<RecurringBill>().Is(filter?.VendorId, static row => row.VendorId)
                .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<RecurringBill> GetAsync(string recurringBillId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, recurringBillId, nameof(recurringBillId), cancellationToken);

    public Task<RecurringBill> CreateAsync(RecurringBillInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new recurring bill")
            .Text(input.RecurrenceName, nameof(RecurringBillInput.RecurrenceName))
            .Text(input.VendorId, nameof(RecurringBillInput.VendorId))
            .Value(input.StartDate, nameof(RecurringBillInput.StartDate))
            .Value(input.RecurrenceFrequency, nameof(RecurringBillInput.RecurrenceFrequency))
            .Value(input.RepeatEvery, nameof(RecurringBillInput.RepeatEvery))
            .That(input.LineItems is { Count: > 0 }, nameof(RecurringBillInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task UpdateAsync(string recurringBillId, RecurringBillInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = Records.One(Routes.Update, recurringBillId, nameof(recurringBillId))
            .Json(Required.NotNull(input, nameof(input)), RecurringBillsJson.Default.RecurringBillInput);
        return sender.DoAsync(input.AddsNoRows ? request.Repeatable() : request, cancellationToken);
    }

    public Task DeleteAsync(string recurringBillId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, recurringBillId, nameof(recurringBillId), cancellationToken);

    public Task StopAsync(string recurringBillId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Stop, recurringBillId, nameof(recurringBillId), cancellationToken);

    public Task ResumeAsync(string recurringBillId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Resume, recurringBillId, nameof(recurringBillId), cancellationToken);

    public Task UpsertAsync(UniqueField key, RecurringBillInput input, bool createIfMissing, CancellationToken cancellationToken)
    {
        ApiRequest request = key.AddTo(Routes.Upsert.Request(), createIfMissing)
            .Json(Required.NotNull(input, nameof(input)), RecurringBillsJson.Default.RecurringBillInput);
        return sender.DoAsync(input.AddsNoRows && key.StandsIn(input.CustomFields) ? request.Repeatable() : request, cancellationToken);
    }
}
