using System.Reflection;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A store that tells of no connection but the one that is asked for.</summary>
internal class AloneStore : DispatchProxy
{
    private ISyncStore _inner = null!;

    public static ISyncStore Create(ISyncStore inner)
    {
        var store = Create<IWholeStore, AloneStore>();
        ((AloneStore)store)._inner = inner;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name is nameof(ISyncStore.ListConnectionsAsync) or nameof(ISharingStore.ListSharingAsync)
        ? new ValueTask<IReadOnlyList<Connection>>(Array.Empty<Connection>())
        : targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
}
