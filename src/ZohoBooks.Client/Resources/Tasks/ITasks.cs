namespace ZohoBooks.Client;

/// <summary>
/// Tasks of the people of the organization; those of projects are in <c>Projects</c>. Scopes: <c>ZohoBooks.settings.READ</c>,
/// <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with
/// <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface ITasks
{
    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>
    /// <c>GET /tasks</c>. The contact is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which tasks; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<BooksTask> ListAsync(TaskFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /tasks/{task_id}</c>.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such task.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BooksTask> GetAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /tasks</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the task before
    /// creating it again.
    /// </summary>
    /// <param name="input">The task.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BooksTask> CreateAsync(BooksTaskInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /tasks/{task_id}</c>. Repeated by the client only when it adds no rows and sends no e-mail.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BooksTask> UpdateAsync(string taskId, BooksTaskInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /tasks</c>: several at once. Never repeated by the client.</summary>
    /// <param name="tasks">What to change, each with its <see cref="BooksTaskInput.TaskId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one has no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateManyAsync(IEnumerable<BooksTaskInput> tasks, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /tasks/{task_id}</c>.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /tasks</c>: several at once.</summary>
    /// <param name="taskIds">The tasks, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> taskIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/percentage</c>: says how much is done.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="percentage">Per cent, 0 to 100.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BooksTask> SetPercentageAsync(string taskId, int percentage, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/markasopen</c>.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOpenAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/markasongoing</c>.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOngoingAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/markascompleted</c>.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkCompletedAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/attachment</c>. The file is sent once: after a lost answer nobody knows whether it arrived.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The file has no name, or one with a path.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAttachmentAsync(string taskId, Attachment file, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/documents/{document_id}</c>: what is known of a document.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such document.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TaskDocument> GetDocumentAsync(string taskId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/documents/{document_id}</c>.</summary>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteDocumentAsync(string taskId, string documentId, CancellationToken cancellationToken = default);
}
