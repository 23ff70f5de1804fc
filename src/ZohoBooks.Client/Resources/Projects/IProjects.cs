namespace ZohoBooks.Client;

/// <summary>
/// Projects. There is no filter on the time of change. Scopes: <c>ZohoBooks.projects.READ</c>, <c>.CREATE</c> (also for
/// changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with
/// <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IProjects
{
    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>
    /// <c>GET /projects</c>. Rows do not say when they were changed. The customer is checked on every row, because the service does not
    /// report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which ones; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Project> ListAsync(ProjectFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /projects/{project_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such project.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Project> GetAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /projects</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the project
    /// before creating it again.
    /// </summary>
    /// <param name="input">The project.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Project> CreateAsync(ProjectInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /projects/{project_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Project> UpdateAsync(string projectId, ProjectInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /projects</c> with <c>X-Upsert</c>: updates the project with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The project.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Project> UpsertAsync(
        UniqueField key, ProjectInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /projects/{project_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/users</c>: users who work on a project; the list has one page.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<ProjectUser> ListUsersAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/users/{user_id}</c>: takes a user off a project.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteUserAsync(string projectId, string userId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/tasks</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<ProjectTask> ListTasksAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/tasks</c>. Never repeated by the client.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="input">The task.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The name is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ProjectTask> CreateTaskAsync(string projectId, ProjectTaskInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/tasks/{task_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ProjectTask> UpdateTaskAsync(
        string projectId, string taskId, ProjectTaskInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/tasks/{task_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteTaskAsync(string projectId, string taskId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/clone</c>: makes a copy of the project. Never repeated by the client.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="projectName">Name of the new project, at most 100 characters.</param>
    /// <param name="description">Its description, at most 500 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The name is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Project> CloneAsync(
        string projectId, string projectName, string? description = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/users/{user_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such user on the project.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ProjectUser> GetUserAsync(string projectId, string userId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/users</c>: lets users of the organization work on the project. Never repeated by the client.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="userIds">The users.</param>
    /// <param name="costRate">Cost of an hour.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">There are no users, or an id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddUsersAsync(string projectId, IEnumerable<string> userIds, decimal costRate, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/users/invite</c>: invites somebody who is no user yet. Never repeated by the client.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="input">The user.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task InviteUserAsync(string projectId, ProjectUserInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/users/{user_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="userId">The user, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateUserAsync(string projectId, string userId, ProjectUserInput input, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/tasks/{task_id}</c>.</summary>
    /// <param name="projectId">The project, 1 to 20 digits.</param>
    /// <param name="taskId">The task, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such task.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ProjectTask> GetTaskAsync(string projectId, string taskId, CancellationToken cancellationToken = default);
}
