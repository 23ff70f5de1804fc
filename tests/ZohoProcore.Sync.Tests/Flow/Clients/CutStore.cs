using System.Reflection;

namespace ZohoProcore.Sync.Tests;

/// <summary>A store as a process has it whose way to the database may be cut.</summary>
public class CutStore : DispatchProxy
{
    private ISyncStore _store = null!;
    private volatile bool _isCut;

    public bool IsCut
    {
        get => _isCut;
        set => _isCut = value;
    }

    public static (ISyncStore Store, CutStore Way) Of(ISyncStore store)
    {
        var cut = Create<ISyncStore, CutStore>();
        var way = (CutStore)(object)cut;
        way._store = store;
        return (cut, way);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _isCut
        ? throw new InvalidOperationException("There is no way to the database.")
        : targetMethod!.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
}
