using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.RecurringJournalRoutes;

namespace ZohoBooks.Client;

internal sealed class RecurringJournalsOperations(ApiSender sender) : IRecurringJournals
{
    public ZohoList<Journal> ListAsync(RecurringJournalFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<RecurringJournalList, Journal>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            JournalsJson.Default.RecurringJournalList,
            static row => row.JournalId,
            cancellationToken);

    public Task<Journal> GetAsync(string recurringJournalId, CancellationToken cancellationToken) =>
        RecordAsync(One(Routes.Get, recurringJournalId), cancellationToken);

    public Task<Journal> CreateAsync(JournalInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new recurring journal")
            .Value(input.JournalDate, nameof(JournalInput.JournalDate))
            .That(input.LineItems is { Count: > 0 }, nameof(JournalInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return RecordAsync(Routes.Create.Request().Json(input, JournalsJson.Default.JournalInput), cancellationToken);
    }

    public Task<Journal> UpdateAsync(string recurringJournalId, JournalInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = One(Routes.Update, recurringJournalId)
            .Json(Required.NotNull(input, nameof(input)), JournalsJson.Default.JournalInput);
        return RecordAsync(input.AddsNoRows ? request.Repeatable() : request, cancellationToken);
    }

    public Task DeleteAsync(string recurringJournalId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Delete, recurringJournalId), cancellationToken);

    public Task StopAsync(string recurringJournalId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Stop, recurringJournalId), cancellationToken);

    public Task ResumeAsync(string recurringJournalId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Resume, recurringJournalId), cancellationToken);

    public ZohoList<Journal> ListJournalsAsync(string recurringJournalId, CancellationToken cancellationToken)
    {
        One(Routes.ListJournals, recurringJournalId).Dispose();
        return PagedList.Single<JournalList, Journal>(
            sender, () => One(Routes.ListJournals, recurringJournalId), JournalsJson.Default.JournalList, cancellationToken);
    }

    private static ApiRequest One(ZohoOperation operation, string recurringJournalId) =>
        operation.Request().Id("recurring_journal_id", recurringJournalId, nameof(recurringJournalId));

    // Whether the id in an answer is that of the route is not documented, so nothing is compared.
    private Task<Journal> RecordAsync(ApiRequest request, CancellationToken cancellationToken) => sender.SendAsync(
        request, JournalsJson.Default.JournalEnvelope, static envelope => envelope.Journal, cancellationToken);
}
