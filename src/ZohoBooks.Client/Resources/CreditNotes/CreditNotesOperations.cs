using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.CreditNoteRoutes;

namespace ZohoBooks.Client;

internal sealed class CreditNotesOperations(ApiSender sender) : ICreditNotes
{
    private Records<CreditNoteEnvelope, CreditNote, CreditNoteInput> Records => field ??=
        new(sender, "creditnote_id", CreditNotesJson.Default.CreditNoteEnvelope, static envelope => envelope.CreditNote,
            CreditNotesJson.Default.CreditNoteInput);

    public IEmails Emails => field ??= new EmailsOperations(sender, "creditnote_id", Routes.GetEmail, Routes.SendEmail);

    public IPrintouts Printouts { get; } =
        new PrintoutsOperations(sender, "creditnote_id", Routes.Get, Routes.ListTemplates, Routes.UpdateTemplate);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "creditnote_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public ICreditNoteRefunds Refunds => field ??= new CreditNoteRefundsOperations(sender);

    public IEInvoices EInvoices => field ??= new EInvoicesOperations(sender, "creditnote_id", Routes.EInvoices);

    public ZohoList<CreditNote> ListAsync(CreditNoteFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<CreditNoteList, CreditNote>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            CreditNotesJson.Default.CreditNoteList,
            static row => row.CreditNoteId,
            cancellationToken,
            new RowCheck<CreditNote>().Is(filter?.CustomerId, static row => row.CustomerId)
                .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<CreditNote> GetAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task<CreditNote> CreateAsync(CreditNoteInput input, string? invoiceId, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        if (invoiceId is not null)
            RouteValue.CheckId(invoiceId, nameof(invoiceId));
        new Needs("A new credit note")
            .Text(input.CustomerId, nameof(CreditNoteInput.CustomerId))
            .Value(input.Date, nameof(CreditNoteInput.Date))
            .Text(input.CreditNoteNumber, nameof(CreditNoteInput.CreditNoteNumber))
            .That(input.LineItems is { Count: > 0 }, nameof(CreditNoteInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Numbered(Routes.Create.Request().Query("invoice_id", invoiceId), input), input, repeatable: false,
        cancellationToken);
    }

    public Task<CreditNote> UpdateAsync(string creditNoteId, CreditNoteInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Numbered(Records.One(Routes.Update, creditNoteId, nameof(creditNoteId)), Required.NotNull(input, nameof(input))), input,
            input.AddsNoRows, cancellationToken);

    public Task<CreditNote> UpsertAsync(
        UniqueField key, CreditNoteInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task MarkOpenAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkOpen, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task MarkVoidAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkVoid, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task MarkDraftAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkDraft, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task SubmitAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task ApproveAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task ApproveFinallyAsync(string creditNoteId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.ApproveFinally, creditNoteId, nameof(creditNoteId), cancellationToken);

    public Task RejectAsync(string creditNoteId, string? reason, CancellationToken cancellationToken) =>
        sender.DoAsync(Records.One(Routes.Reject, creditNoteId, nameof(creditNoteId)).Query("reason", reason), cancellationToken);

    public Task SubmitManyAsync(IEnumerable<string> creditNoteIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.SubmitMany.Request().Ids("creditnote_ids", creditNoteIds, nameof(creditNoteIds)), cancellationToken);

    public Task ApproveManyAsync(IEnumerable<string> creditNoteIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.ApproveMany.Request().Ids("creditnote_ids", creditNoteIds, nameof(creditNoteIds)), cancellationToken);

    public Task<AttachmentContent> GetPrintAsync(IEnumerable<string> creditNoteIds, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetPrintOfMany.Request().Ids("creditnote_ids", creditNoteIds, nameof(creditNoteIds)), cancellationToken);

    public Task UpdateBillingAddressAsync(string creditNoteId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateBillingAddress, creditNoteId, nameof(creditNoteId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), CreditNotesJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task UpdateShippingAddressAsync(string creditNoteId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateShippingAddress, creditNoteId, nameof(creditNoteId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), CreditNotesJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task AddAttachmentAsync(string creditNoteId, Attachment file, CancellationToken cancellationToken) =>
        AttachmentsOperations.UploadAsync(
            sender, Records.One(Routes.AddAttachment, creditNoteId, nameof(creditNoteId)), "attachment", file, cancellationToken);

    public ZohoList<SentEmail> ListEmailHistoryAsync(string creditNoteId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListEmailHistory, creditNoteId, nameof(creditNoteId)).Dispose();
        return PagedList.Single<SentEmailList, SentEmail>(
            sender, () => Records.One(Routes.ListEmailHistory, creditNoteId, nameof(creditNoteId)), CreditNotesJson.Default.SentEmailList,
            cancellationToken);
    }

    public ZohoList<CreditedInvoice> ListInvoicesAsync(string creditNoteId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListInvoices, creditNoteId, nameof(creditNoteId)).Dispose();
        return PagedList.Single<CreditedInvoiceList, CreditedInvoice>(
            sender, () => Records.One(Routes.ListInvoices, creditNoteId, nameof(creditNoteId)),
            CreditNotesJson.Default.CreditedInvoiceList, cancellationToken);
    }

    public Task ApplyToInvoicesAsync(string creditNoteId, IEnumerable<InvoiceAmount> invoices, CancellationToken cancellationToken)
    {
        var body = new InvoiceAmountsBody([.. Required.NotNull(invoices, nameof(invoices))]);
        return sender.DoAsync(
            Records.One(Routes.ApplyToInvoices, creditNoteId, nameof(creditNoteId))
                .Json(body, CreditNotesJson.Default.InvoiceAmountsBody), cancellationToken);
    }

    public Task DeleteInvoiceAsync(string creditNoteId, string creditNoteInvoiceId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteInvoice, creditNoteId, nameof(creditNoteId))
                .Id("creditnote_invoice_id", creditNoteInvoiceId, nameof(creditNoteInvoiceId)), cancellationToken);

    public Task<AttachmentContent> GetDocumentAsync(string creditNoteId, string documentId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender,
            Records.One(Routes.GetDocument, creditNoteId, nameof(creditNoteId)).Id("document_id", documentId, nameof(documentId))
                .Query("responseformat", "pdf"),
            cancellationToken);

    public Task DeleteDocumentAsync(string creditNoteId, string documentId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteDocument, creditNoteId, nameof(creditNoteId)).Id("document_id", documentId, nameof(documentId)),
            cancellationToken);

    public Task UpdateCustomFieldsAsync(string creditNoteId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateCustomFields, creditNoteId, nameof(creditNoteId))
                .Json(new([.. Required.NotNull(fields, nameof(fields))]), CreditNotesJson.Default.CreditNoteFieldsBody)
                .Repeatable(),
            cancellationToken);

    public Task ApplySubStatusAsync(string creditNoteId, string subStatus, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.ApplySubStatus, creditNoteId, nameof(creditNoteId)).Name("substatus_id", subStatus, nameof(subStatus)),
            cancellationToken);

    public Task DeleteSubStatusAsync(string creditNoteId, string subStatus, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteSubStatus, creditNoteId, nameof(creditNoteId)).Name("substatus_id", subStatus, nameof(subStatus)),
            cancellationToken);

    private static ApiRequest Numbered(ApiRequest request, CreditNoteInput input) => request.Query(
        "ignore_auto_number_generation", string.IsNullOrEmpty(input.CreditNoteNumber.GetValueOrDefault(null)) ? null : true);
}
