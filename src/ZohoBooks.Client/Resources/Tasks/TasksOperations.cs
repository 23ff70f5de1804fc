using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.TaskRoutes;

namespace ZohoBooks.Client;

internal sealed class TasksOperations(ApiSender sender) : ITasks
{
    private Records<TaskEnvelope, BooksTask, BooksTaskInput> Records => field ??=
        new(sender, "task_id", TasksJson.Default.TaskEnvelope, static envelope => envelope.Task, TasksJson.Default.BooksTaskInput);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "task_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public ZohoList<BooksTask> ListAsync(TaskFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<TaskList, BooksTask>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            TasksJson.Default.TaskList,
            static row => row.TaskId,
            cancellationToken,
            new RowCheck<BooksTask>().Is(filter?.ContactId, static row => row.ContactId));

    public Task<BooksTask> GetAsync(string taskId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, taskId, nameof(taskId), cancellationToken);

    public Task<BooksTask> CreateAsync(BooksTaskInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Routes.Create.Request(), Required.NotNull(input, nameof(input)), repeatable: false, cancellationToken);

    public Task<BooksTask> UpdateAsync(string taskId, BooksTaskInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, taskId, nameof(taskId)), Required.NotNull(input, nameof(input)), input.IsSafeToRepeat,
            cancellationToken);

    public Task UpdateManyAsync(IEnumerable<BooksTaskInput> tasks, CancellationToken cancellationToken)
    {
        BooksTaskInput[] all = GivenValues.Rows(tasks, nameof(tasks));
        if (all.Length == 0 || Array.Exists(all, static one => !Known.IsId(one.TaskId.GetValueOrDefault(null))))
            throw new ArgumentException("Name at least one task, and each by its TaskId.", nameof(tasks));
        return sender.DoAsync(
            Routes.UpdateMany.Request().Query("bulk_update", true).Json(all, TasksJson.Default.IReadOnlyListBooksTaskInput),
            cancellationToken);
    }

    public Task DeleteAsync(string taskId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, taskId, nameof(taskId), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> taskIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("task_ids", taskIds, nameof(taskIds)), cancellationToken);

    public Task<BooksTask> SetPercentageAsync(string taskId, int percentage, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Records.One(Routes.SetPercentage, taskId, nameof(taskId)).Json(new(percentage), TasksJson.Default.TaskPercentageBody),
            TasksJson.Default.TaskEnvelope, static envelope => envelope.Task, cancellationToken);

    public Task MarkOpenAsync(string taskId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkOpen, taskId, nameof(taskId), cancellationToken);

    public Task MarkOngoingAsync(string taskId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkOngoing, taskId, nameof(taskId), cancellationToken);

    public Task MarkCompletedAsync(string taskId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkCompleted, taskId, nameof(taskId), cancellationToken);

    public Task AddAttachmentAsync(string taskId, Attachment file, CancellationToken cancellationToken) =>
        AttachmentsOperations.UploadAsync(
            sender, Records.One(Routes.AddAttachment, taskId, nameof(taskId)), "attachment", file, cancellationToken);

    public Task<TaskDocument> GetDocumentAsync(string taskId, string documentId, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Document(Routes.GetDocument, taskId, documentId), TasksJson.Default.TaskDocumentEnvelope, static envelope => envelope.Documents,
            cancellationToken);

    public Task DeleteDocumentAsync(string taskId, string documentId, CancellationToken cancellationToken) =>
        sender.DoAsync(Document(Routes.DeleteDocument, taskId, documentId), cancellationToken);

    private ApiRequest Document(ZohoOperation operation, string taskId, string documentId) =>
        Records.One(operation, taskId, nameof(taskId)).Id("document_id", documentId, nameof(documentId));
}
