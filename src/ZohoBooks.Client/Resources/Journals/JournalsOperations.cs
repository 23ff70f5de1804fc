using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.JournalRoutes;

namespace ZohoBooks.Client;

internal sealed class JournalsOperations(ApiSender sender) : IJournals
{
    private Records<JournalEnvelope, Journal, JournalInput> Records => field ??=
        new(sender, "journal_id", JournalsJson.Default.JournalEnvelope,
            static envelope => envelope.Journal, JournalsJson.Default.JournalInput);

    public IRecurringJournals Recurring => field ??= new RecurringJournalsOperations(sender);

    public ZohoList<Journal> ListAsync(JournalFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<JournalList, Journal>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            JournalsJson.Default.JournalList,
            static row => row.JournalId,
            cancellationToken,
            new RowCheck<Journal>()
                .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<Journal> GetAsync(string journalId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, journalId, nameof(journalId), cancellationToken);

    public Task<Journal> CreateAsync(JournalInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new journal")
            .Value(input.JournalDate, nameof(JournalInput.JournalDate))
            .That(input.LineItems is { Count: > 0 }, nameof(JournalInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Journal> UpdateAsync(string journalId, JournalInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, journalId, nameof(journalId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string journalId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, journalId, nameof(journalId), cancellationToken);

    public Task PublishAsync(string journalId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Publish, journalId, nameof(journalId), cancellationToken);

    public Task SubmitAsync(string journalId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, journalId, nameof(journalId), cancellationToken);

    public Task ApproveAsync(string journalId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, journalId, nameof(journalId), cancellationToken);

    public Task RejectAsync(string journalId, string? reason, CancellationToken cancellationToken) =>
        sender.DoAsync(Records.One(Routes.Reject, journalId, nameof(journalId)).Query("reason", reason), cancellationToken);

    public Task<Journal> ReverseAsync(string journalId, LocalDate reversalDate, bool isScheduled, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Records.One(Routes.Reverse, journalId, nameof(journalId))
                .Query("reversal_date", Filters.Date(reversalDate))
                .Query("is_reversal_scheduled", isScheduled),
            JournalsJson.Default.JournalEnvelope, static envelope => envelope.Journal, cancellationToken);

    public Task PublishManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.PublishMany.Request().Ids("journal_ids", journalIds, nameof(journalIds), 10), cancellationToken);

    public Task SubmitManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.SubmitMany.Request().Ids("journal_ids", journalIds, nameof(journalIds), 25), cancellationToken);

    public Task ApproveManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.ApproveMany.Request().Ids("journal_ids", journalIds, nameof(journalIds), 25), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("journal_ids", journalIds, nameof(journalIds), 200), cancellationToken);

    public Task AddAttachmentAsync(string journalId, Attachment file, CancellationToken cancellationToken) =>
        AttachmentsOperations.UploadAsync(
            sender, Records.One(Routes.AddAttachment, journalId, nameof(journalId)), "attachment", file, cancellationToken);

    public Task AddCommentAsync(string journalId, string text, CancellationToken cancellationToken) =>
        CommentsOperations.AddAsync(
            sender, Records.One(Routes.AddComment, journalId, nameof(journalId)), text, cancellationToken);

    public Task DeleteCommentAsync(string journalId, string commentId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteComment, journalId, nameof(journalId))
                .Id("comment_id", commentId, nameof(commentId)), cancellationToken);

    public ZohoList<JournalCredit> ListCreditsAsync(string journalId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListCredits, journalId, nameof(journalId)).Dispose();
        return PagedList.Single<JournalCreditList, JournalCredit>(
            sender, () => Records.One(Routes.ListCredits, journalId, nameof(journalId)), JournalsJson.Default.JournalCreditList,
            cancellationToken);
    }

    public Task ApplyToInvoicesAsync(
        string journalId, string lineId, IEnumerable<JournalInvoice> invoices, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Line(Routes.ApplyToInvoices, journalId, lineId)
                .Json(new([.. Required.NotNull(invoices, nameof(invoices))]), JournalsJson.Default.JournalInvoicesBody), cancellationToken);

    public Task DeleteReceivablesAsync(string journalId, string lineId, CancellationToken cancellationToken) =>
        sender.DoAsync(Line(Routes.DeleteReceivables, journalId, lineId), cancellationToken);

    public Task DeletePayablesAsync(string journalId, string lineId, CancellationToken cancellationToken) =>
        sender.DoAsync(Line(Routes.DeletePayables, journalId, lineId), cancellationToken);

    public Task<Journal> GetOfTransactionAsync(
        string transactionId, string entityType, string? reportBasis, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Routes.GetOfTransaction.Request().Id("transaction_id", transactionId, nameof(transactionId))
                .Query("entity_type", Required.NotNull(entityType, nameof(entityType)))
                .Query("report_basis", reportBasis),
            JournalsJson.Default.JournalEnvelope, static envelope => envelope.Journal, cancellationToken);

    private ApiRequest Line(ZohoOperation operation, string journalId, string lineId) =>
        Records.One(operation, journalId, nameof(journalId)).Id("journal_line_id", lineId, nameof(lineId));
}
