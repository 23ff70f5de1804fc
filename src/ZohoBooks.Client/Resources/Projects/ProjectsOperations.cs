using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.ProjectRoutes;

namespace ZohoBooks.Client;

internal sealed class ProjectsOperations(ApiSender sender) : IProjects
{
    private Records<ProjectEnvelope, Project, ProjectInput> Records => field ??=
        new(sender, "project_id", ProjectsJson.Default.ProjectEnvelope, static envelope => envelope.Project,
            ProjectsJson.Default.ProjectInput);

    public IComments Comments => field ??= new CommentsOperations(
        sender, "project_id", Routes.ListComments, Routes.AddComment, Routes.DeleteComment);

    public ZohoList<Project> ListAsync(ProjectFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<ProjectList, Project>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            ProjectsJson.Default.ProjectList,
            static row => row.ProjectId,
            cancellationToken,
            new RowCheck<Project>().Is(filter?.CustomerId, static row => row.CustomerId));

    public Task<Project> GetAsync(string projectId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, projectId, nameof(projectId), cancellationToken);

    public Task<Project> CreateAsync(ProjectInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new project")
            .Text(input.ProjectName, nameof(ProjectInput.ProjectName))
            .Text(input.CustomerId, nameof(ProjectInput.CustomerId))
            .Text(input.BillingType, nameof(ProjectInput.BillingType))
            .Text(input.UserId, nameof(ProjectInput.UserId))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Project> UpdateAsync(string projectId, ProjectInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, projectId, nameof(projectId)), Required.NotNull(input, nameof(input)), input.AddsNoRows,
            cancellationToken);

    public Task<Project> UpsertAsync(UniqueField key, ProjectInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string projectId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, projectId, nameof(projectId), cancellationToken);

    public Task MarkActiveAsync(string projectId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkActive, projectId, nameof(projectId), cancellationToken);

    public Task MarkInactiveAsync(string projectId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkInactive, projectId, nameof(projectId), cancellationToken);

    public ZohoList<ProjectUser> ListUsersAsync(string projectId, CancellationToken cancellationToken)
    {
        One(Routes.ListUsers, projectId).Dispose();
        return PagedList.Single<ProjectUserList, ProjectUser>(
            sender, () => One(Routes.ListUsers, projectId), ProjectsJson.Default.ProjectUserList, cancellationToken);
    }

    public Task DeleteUserAsync(string projectId, string userId, CancellationToken cancellationToken) =>
        sender.DoAsync(User(Routes.DeleteUser, projectId, userId), cancellationToken);

    public ZohoList<ProjectTask> ListTasksAsync(string projectId, CancellationToken cancellationToken)
    {
        One(Routes.ListTasks, projectId).Dispose();
        return PagedList.Create<ProjectTaskList, ProjectTask>(
            sender,
                () => One(Routes.ListTasks, projectId), ProjectsJson.Default.ProjectTaskList, static row => row.TaskId, cancellationToken);
    }

    public Task<ProjectTask> CreateTaskAsync(string projectId, ProjectTaskInput input, CancellationToken cancellationToken)
    {
        new Needs("A new task")
            .Text(Required.NotNull(input, nameof(input)).TaskName, nameof(ProjectTaskInput.TaskName))
            .Check(nameof(input));
        return TaskAsync(One(Routes.CreateTask, projectId).Json(input, ProjectsJson.Default.ProjectTaskInput), cancellationToken);
    }

    public Task<ProjectTask> UpdateTaskAsync(string projectId, string taskId, ProjectTaskInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = One(Routes.UpdateTask, projectId).Id("task_id", taskId, nameof(taskId));
        return TaskAsync(
            request.Json(Required.NotNull(input, nameof(input)), ProjectsJson.Default.ProjectTaskInput).Repeatable(), cancellationToken);
    }

    public Task DeleteTaskAsync(string projectId, string taskId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteTask, projectId).Id("task_id", taskId, nameof(taskId)), cancellationToken);

    public Task<Project> CloneAsync(string projectId, string projectName, string? description, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(projectName))
            throw new ArgumentException("The new project needs a name.", nameof(projectName));
        return sender.SendAsync(
            One(Routes.Clone, projectId).Json(new ProjectCopyBody(projectName, description), ProjectsJson.Default.ProjectCopyBody),
            ProjectsJson.Default.ProjectEnvelope,
            static envelope => envelope.Project,
            cancellationToken);
    }

    public Task<ProjectUser> GetUserAsync(string projectId, string userId, CancellationToken cancellationToken) => sender.SendAsync(
        User(Routes.GetUser, projectId, userId), ProjectsJson.Default.ProjectUserEnvelope,
            static envelope => envelope.User, cancellationToken);

    public Task AddUsersAsync(string projectId, IEnumerable<string> userIds, decimal costRate, CancellationToken cancellationToken)
    {
        List<UserIdBody> users = [];
        foreach (string userId in GivenValues.Rows(userIds, nameof(userIds)))
        {
            RouteValue.CheckId(userId, nameof(userIds));
            users.Add(new UserIdBody(userId));
        }
        if (users.Count == 0)
            throw new ArgumentException("There are no users to add.", nameof(userIds));
        return sender.DoAsync(One(Routes.AddUsers, projectId)
            .Json(new ProjectUsersBody(users, costRate), ProjectsJson.Default.ProjectUsersBody), cancellationToken);
    }

    public Task InviteUserAsync(string projectId, ProjectUserInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("An invitation")
            .Text(input.UserName, nameof(ProjectUserInput.UserName))
            .Text(input.Email, nameof(ProjectUserInput.Email))
            .Check(nameof(input));
        return sender.DoAsync(One(Routes.InviteUser, projectId).Json(input, ProjectsJson.Default.ProjectUserInput), cancellationToken);
    }

    public Task UpdateUserAsync(string projectId, string userId, ProjectUserInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            User(Routes.UpdateUser, projectId, userId)
                .Json(Required.NotNull(input, nameof(input)) with { Email = default }, ProjectsJson.Default.ProjectUserInput).Repeatable(),
            cancellationToken);

    public Task<ProjectTask> GetTaskAsync(string projectId, string taskId, CancellationToken cancellationToken) =>
        TaskAsync(One(Routes.GetTask, projectId).Id("task_id", taskId, nameof(taskId)), cancellationToken);

    private ApiRequest User(ZohoOperation operation, string projectId, string userId) =>
        One(operation, projectId).Id("user_id", userId, nameof(userId));

    private ApiRequest One(ZohoOperation operation, string projectId) => Records.One(operation, projectId, nameof(projectId));

    private Task<ProjectTask> TaskAsync(ApiRequest request, CancellationToken cancellationToken) =>
        sender.SendAsync(request, ProjectsJson.Default.ProjectTaskEnvelope, static envelope => envelope.Task, cancellationToken);
}
