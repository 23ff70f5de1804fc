using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.UserRoutes;

namespace ZohoBooks.Client;

internal sealed class UsersOperations(ApiSender sender) : IUsers
{
    public ZohoList<User> ListAsync(string? filterBy, CancellationToken cancellationToken) => PagedList.Create<UserList, User>(
        sender,
            () => Routes.List.Request().Query("filter_by", filterBy),
            UsersJson.Default.UserList, static row => row.UserId, cancellationToken);

    public Task<User> GetAsync(string userId, CancellationToken cancellationToken) =>
        sender.SendAsync(One(Routes.Get, userId), UsersJson.Default.UserEnvelope, static envelope => envelope.User, cancellationToken);

    public Task<User> GetCurrentAsync(CancellationToken cancellationToken) =>
        sender.SendAsync(Routes.GetCurrent.Request(), UsersJson.Default.UserEnvelope, static envelope => envelope.User, cancellationToken);

    public Task CreateAsync(UserInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new user")
            .Text(input.Name, nameof(UserInput.Name))
            .Text(input.Email, nameof(UserInput.Email))
            .Check(nameof(input));
        return sender.DoAsync(Routes.Create.Request().Json(input, UsersJson.Default.UserInput), cancellationToken);
    }

    public Task UpdateAsync(string userId, UserInput input, CancellationToken cancellationToken) => sender.DoAsync(
        One(Routes.Update, userId).Json(Required.NotNull(input, nameof(input)), UsersJson.Default.UserInput)
            .Repeatable(), cancellationToken);

    public Task DeleteAsync(string userId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Delete, userId), cancellationToken);

    public Task InviteAsync(string userId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Invite, userId), cancellationToken);

    public Task MarkActiveAsync(string userId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkActive, userId), cancellationToken);

    public Task MarkInactiveAsync(string userId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkInactive, userId), cancellationToken);

    private static ApiRequest One(ZohoOperation operation, string userId) => operation.Request().Id("user_id", userId, nameof(userId));
}
