using System.Reflection;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A store whose calls are changed on their way.</summary>
internal class StoreMutation : DispatchProxy
{
    private ISyncStore _inner = null!;
    private Func<string, object?[], object?[]?> _change = null!;

    public static ISyncStore Create(ISyncStore inner, Func<string, object?[], object?[]?> change)
    {
        var store = Create<IWholeStore, StoreMutation>();
        (((StoreMutation)store)._inner, ((StoreMutation)store)._change) = (inner, change);
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, _change(targetMethod.Name, args ?? []), null);
}
