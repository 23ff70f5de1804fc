using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.EstimateRoutes;

namespace ZohoBooks.Client;

internal sealed class EstimatesOperations(ApiSender sender) : IEstimates
{
    private Records<EstimateEnvelope, Estimate, EstimateInput> Records => field ??=
        new(sender, "estimate_id", EstimatesJson.Default.EstimateEnvelope, static envelope => envelope.Estimate,
            EstimatesJson.Default.EstimateInput);

    public IPrintouts Printouts { get; } =
        new PrintoutsOperations(sender, "estimate_id", Routes.Get, Routes.ListTemplates, Routes.UpdateTemplate);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "estimate_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public ZohoList<Estimate> ListAsync(EstimateFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<EstimateList, Estimate>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            EstimatesJson.Default.EstimateList,
            static row => row.EstimateId,
            cancellationToken,
            new RowCheck<Estimate>().Is(filter?.CustomerId, static row => row.CustomerId)
                .ChangedSince(filter?.LastModifiedAfter, static row => row.LastModifiedTime));

    public Task<Estimate> GetAsync(string estimateId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, estimateId, nameof(estimateId), cancellationToken);

    public Task<Estimate> CreateAsync(EstimateInput input, bool send, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new estimate")
            .Text(input.CustomerId, nameof(EstimateInput.CustomerId))
            .That(input.LineItems is { Count: > 0 }, nameof(EstimateInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Numbered(Routes.Create.Request().Query("send", send ? true : null), input), input, repeatable: false,
        cancellationToken);
    }

    public Task<Estimate> UpdateAsync(string estimateId, EstimateInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Numbered(Records.One(Routes.Update, estimateId, nameof(estimateId)), Required.NotNull(input, nameof(input))), input,
            input.AddsNoRows, cancellationToken);

    public Task<Estimate> UpsertAsync(UniqueField key, EstimateInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string estimateId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, estimateId, nameof(estimateId), cancellationToken);

    public Task MarkSentAsync(string estimateId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkSent, estimateId, nameof(estimateId), cancellationToken);

    public Task MarkAcceptedAsync(string estimateId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkAccepted, estimateId, nameof(estimateId), cancellationToken);

    public Task MarkDeclinedAsync(string estimateId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkDeclined, estimateId, nameof(estimateId), cancellationToken);

    public Task SubmitAsync(string estimateId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Submit, estimateId, nameof(estimateId), cancellationToken);

    public Task ApproveAsync(string estimateId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Approve, estimateId, nameof(estimateId), cancellationToken);

    public Task UpdateBillingAddressAsync(string estimateId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateBillingAddress, estimateId, nameof(estimateId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), EstimatesJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task UpdateShippingAddressAsync(string estimateId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateShippingAddress, estimateId, nameof(estimateId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), EstimatesJson.Default.Address).Repeatable(),
            cancellationToken);

    public Task UpdateCustomFieldsAsync(string estimateId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateCustomFields, estimateId, nameof(estimateId))
                .Json([.. Required.NotNull(fields, nameof(fields))], EstimatesJson.Default.IReadOnlyListCustomFieldInput)
                .Repeatable(),
            cancellationToken);

    public Task UpdateCommentAsync(
        string estimateId, string commentId, CommentInput comment, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, Records.One(Routes.UpdateComment, estimateId, nameof(estimateId)).Id("comment_id", commentId, nameof(commentId)),
            comment, cancellationToken);

    public Task UpdateCommentAsync(string estimateId, string commentId, string text, CancellationToken cancellationToken) =>
        CommentsOperations.UpdateAsync(
            sender, Records.One(Routes.UpdateComment, estimateId, nameof(estimateId)).Id("comment_id", commentId, nameof(commentId)), text,
            cancellationToken);

    public Task<EmailContent> GetEmailAsync(string estimateId, string? emailTemplateId, CancellationToken cancellationToken)
    {
        if (emailTemplateId is not null)
            RouteValue.CheckId(emailTemplateId, nameof(emailTemplateId));
        return EmailsOperations.ContentAsync(
            sender, Records.One(Routes.GetEmail, estimateId, nameof(estimateId)).Query("email_template_id", emailTemplateId),
            cancellationToken);
    }

    public Task SendEmailAsync(string estimateId, EmailInput email, CancellationToken cancellationToken) =>
        EmailsOperations.SendAsync(
            sender, Records.One(Routes.SendEmail, estimateId, nameof(estimateId)), email, nameof(email), cancellationToken);

    public Task EmailManyAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.EmailMany.Request().Ids("estimate_ids", estimateIds, nameof(estimateIds), 10), cancellationToken);

    public Task<AttachmentContent> GetPdfAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetPdfOfMany.Request().Ids("estimate_ids", estimateIds, nameof(estimateIds), 25), cancellationToken);

    public Task<AttachmentContent> GetPrintAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Routes.GetPrintOfMany.Request().Ids("estimate_ids", estimateIds, nameof(estimateIds), 25), cancellationToken);

    private static ApiRequest Numbered(ApiRequest request, EstimateInput input) => request.Query(
        "ignore_auto_number_generation", string.IsNullOrEmpty(input.EstimateNumber.GetValueOrDefault(null)) ? null : true);
}
