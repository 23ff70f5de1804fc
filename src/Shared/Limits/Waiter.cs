namespace Zoho.Procore.Sdk.Shared;

/// <summary>A call that waits for a permit.</summary>
internal sealed class Waiter
{
    public Waiter(RequestPriority priority, Permit? permit, TimeSpan deadline)
    {
        (Priority, Permit, Deadline) = (priority, permit, deadline);
        Node = new LinkedListNode<Waiter>(this);
    }

    public RequestPriority Priority { get; }

    public Permit? Permit { get; }

    public TimeSpan Deadline { get; }

    public LinkedListNode<Waiter> Node { get; }

    public PermitRefusedException? Refusal { get; set; }

    public TaskCompletionSource<Permit> Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
